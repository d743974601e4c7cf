/** Kills builds in the middle of their writes and holds that every file is whole. By hand: `node test/safety/kill-builds.js 200`. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const kills = Number(process.argv[2] ?? 200)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
const program = fileURLToPath(new URL('../../bin/briefing.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'briefing-kills-'))
const reports = join(folder, 'reports')

/** Numbers from 0 to 1, the same for the same seed. */
function* random(state) {
  for (;;) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    yield state / 4_294_967_296
  }
}

function write(path, text) {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Pages differ from round to round, so that each is written. */
function writeBriefings(round) {
  const paragraph = `Rents rose by ${round} % in 2024 [@census]. `.repeat(200)
  for (let number = 0; number < 20; number++)
    write(`briefings/rents-${number}.md`, `# Rents ${number}\n\n${paragraph}\n`)
}

function isWhole(name) {
  const text = readFileSync(join(reports, name), 'utf8')
  if (name.endsWith('.html'))
    return text.startsWith('<!doctype html>') && text.endsWith('</html>\n')
  if (!name.endsWith('.json')) return true
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function buildUntil(wait) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, 'build'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    // Time counts from the first page, before which nothing can be harmed.
    const look = setInterval(() => {
      if (readdirSync(reports, { withFileTypes: true }).some(({ name }) => name.endsWith('.draft')))
        begin()
    }, 1)
    const begin = () => {
      clearInterval(look)
      setTimeout(() => child.kill('SIGKILL'), wait)
    }
    child.on('close', (_code, signal) => {
      clearInterval(look)
      resolve(signal === 'SIGKILL')
    })
  })
}

write('sources/all.yaml', '- { id: census, type: report, title: Census, issued: 2025 }\n')
mkdirSync(reports)
const draws = random(seed)
const torn = []
let killed = 0
let drafts = 0
for (let round = 0; killed < kills; round++) {
  writeBriefings(round)
  if (await buildUntil(draws.next().value * 250)) killed++
  const names = readdirSync(reports)
  torn.push(...names.filter((name) => !name.endsWith('.draft') && !isWhole(name)))
  drafts = names.filter((name) => name.endsWith('.draft')).length
}
const last = spawnSync(process.execPath, [program, 'build'], { cwd: folder, encoding: 'utf8' })
const pages = readdirSync(reports).filter((name) => /\.(?:html|json)$/.test(name) && isWhole(name))
console.log(
  `seed ${seed}: ${killed} builds killed, ${torn.length} files torn, ${drafts} drafts left; the next build ends with ${last.status}, ${pages.length} files whole`,
)
rmSync(folder, { recursive: true })
if (torn.length > 0) process.exitCode = 1
