/** Builds on a disk of 16 MB that fills up, at ever another place. By hand, with the right to mount: `node test/safety/full-disk.js`. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/briefing.js', import.meta.url))
const disk = mkdtempSync(join(tmpdir(), 'briefing-disk-'))
const KILOBYTE = 1024

function run(command, ...args) {
  return spawnSync(command, args, { cwd: disk, encoding: 'utf8' })
}

function pages() {
  const folder = join(disk, 'reports')
  return new Map(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
}

function writeBriefings(percent) {
  for (let number = 0; number < 5; number++)
    writeFileSync(
      join(disk, `briefings/rents-${number}.md`),
      `# Rents ${number}\n\n${`Rents rose by ${percent} % in 2024 [@census]. `.repeat(percent * 20)}\n`,
    )
}

if (run('mount', '-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk).status !== 0)
  throw new Error('The disk cannot be mounted: run it as root')
try {
  mkdirSync(join(disk, 'briefings'))
  mkdirSync(join(disk, 'sources'))
  writeFileSync(
    join(disk, 'sources/all.yaml'),
    '- { id: census, type: report, title: Census, issued: 2025 }\n',
  )
  writeBriefings(10)
  run(process.execPath, program, 'build')
  const before = pages()
  writeBriefings(20)
  const answers = new Set()
  let torn = 0
  for (let free = 0; free < 600; free += 50) {
    // The filler leaves so many kilobytes for the pages.
    const { stdout } = run('df', '--output=avail', '-k', disk)
    const size = Number(stdout.trim().split('\n').at(-1)) - free
    if (size > 0) writeFileSync(join(disk, 'filler'), Buffer.alloc(size * KILOBYTE))
    const { status, stderr } = run(process.execPath, program, 'build', '--quiet')
    rmSync(join(disk, 'filler'), { force: true })
    answers.add(`${status}: ${stderr.trim()}`)
    const left = pages()
    for (const [name, text] of left) {
      const isWhole = name.endsWith('.html') ? text.endsWith('</html>\n') : text.length > 0
      if (text !== before.get(name) && !isWhole) torn++
    }
  }
  console.log(`${torn} files torn; what was said, with the exit code:`)
  for (const answer of answers) console.log(answer)
} finally {
  run('umount', '-l', disk)
  rmSync(disk, { recursive: true, force: true })
}
