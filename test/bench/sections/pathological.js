/** Measures texts that are made to cost much, at growing sizes: CPU time, memory, and whether a page or a finding came of it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accidents, attacks, bombs } from '../worst-cases.js'

export const pathological = { title: 'Worst cases', rows }

const meter = fileURLToPath(new URL('../peak-meter.cjs', import.meta.url))
const SIZES = [64, 256, 1024].map((kilobytes) => kilobytes * 1024)
const MOST_SECONDS = 10
const MOST_MEGABYTES = 1074
/** What is measured is a shared machine and not a law. */
const LINEAR = 1.25
/** One row for each text; `ONLY=<part of a name>` in the environment measures some of them. */
function* rows({ bin, folder, node }) {
  const only = process.env.ONLY ?? ''
  const place = { bin, folder, node }
  const start = tryOut('accidents', () => 'Rents rose.', 0, place).seconds
  const kinds = { attacks, accidents, bombs }
  for (const [kind, texts] of Object.entries(kinds))
    for (const [name, make] of Object.entries(texts)) {
      if (!name.includes(only)) continue
      const runs = SIZES.map((size) => tryOut(kind, make, size, place))
      yield tell(name, kind, runs, start)
    }
}

function tryOut(kind, make, size, { bin, folder, node }) {
  const project = join(folder, 'worst')
  const files = kind === 'bombs' ? make(size) : { 'briefings/rents.md': make(size) }
  rmSync(project, { recursive: true, force: true })
  for (const [path, text] of Object.entries({ 'briefing.config.yaml': '', ...files })) {
    mkdirSync(join(project, path, '..'), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  const args = ['--require', meter, bin, 'build', '--no-cache', '-f', 'json:findings.json']
  const { status, stderr } = spawnSync(node, args, {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1 << 29,
    timeout: 90_000,
  })
  const [, kilobytes = 0, microseconds = 60e6] = /peak (\d+) cpu (\d+)/.exec(stderr) ?? []
  const peak = (Number(kilobytes) * 1024) / 1e6
  return { seconds: Number(microseconds) / 1e6, peak, outcome: outcomeOf(project, status, stderr) }
}

/** A page, the finding that stands in its place, or a sentence; anything else is a failure. */
function outcomeOf(project, status, stderr) {
  if (status === null) return 'killed'
  if (status === 2)
    return /\n\s+at |Error:|heap/.test(stderr) ? `crash: ${stderr.slice(0, 200)}` : 'sentence'
  if (status > 2) return `exit ${status}`
  const { diagnostics } = JSON.parse(readFileSync(join(project, 'findings.json'), 'utf8'))
  const refusals = ['too-complex', 'too-deep', 'too-large', 'expansion-limit']
  return diagnostics.find(({ ruleId }) => refusals.includes(ruleId))?.ruleId ?? 'page'
}

function tell(name, kind, runs, start) {
  const last = runs.at(-1)
  const power = exponent(runs, start)
  const outcomes = new Set(runs.map(({ outcome }) => outcome))
  const isEnded = runs.every(({ outcome }) => !/crash|killed|exit/.test(outcome))
  const isLinear = kind !== 'accidents' || (last.outcome === 'page' && power <= LINEAR)
  const isWithin = last.seconds <= MOST_SECONDS && last.peak <= MOST_MEGABYTES
  return {
    work: `${name}: ${[...outcomes].join(', then ')}`,
    seconds: runs.map(({ seconds }) => seconds.toFixed(2)).join(' / '),
    against: 'its size',
    base: '64 / 256 / 1024 KB',
    ratio: `^${power.toFixed(2)}`,
    asked: kind === 'accidents' ? 'page, 10 s, ^1.25' : '10 s, 1 GiB',
    verdict: isEnded && isLinear && isWithin ? 'met' : 'short',
    peak: last.peak.toFixed(0),
  }
}

/** The power of the size that the time grows with, by least squares over what it takes beyond its start. */
function exponent(runs, start) {
  const points = runs.map(({ seconds }, index) => [
    Math.log(SIZES[index]),
    Math.log(Math.max(0.02, seconds - start)),
  ])
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}
