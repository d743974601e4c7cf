/**
 * Measures the built program against node's own start, bare remark-parse and bare yaml, in CPU time,
 * interleaved in one run. The machine's speed cancels out in the ratios; absolute times do not.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeBriefing, makeCslJson, makeParagraph, makeRegistry } from './corpus.js'
import { measureFastLane } from './fast-lane.js'
import { measureLiveReload } from './live-reload.js'
import { measurePaint } from './paint.js'

const ROUNDS = Number(process.argv[2] ?? 11)
const root = fileURLToPath(new URL('../../', import.meta.url))
const bin = join(root, 'bin/briefing.js')
const meter = fileURLToPath(new URL('cpu-meter.cjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'briefing-bench-'))
const bareYaml = fileURLToPath(new URL('bare-yaml.js', import.meta.url))

try {
  mkdirSync(join(folder, 'briefings'))
  mkdirSync(join(folder, 'sources'))
  writeFileSync(join(folder, 'sources/sources.yaml'), makeRegistry(12))
  writeFileSync(join(folder, 'briefings/one.md'), makeBriefing(1, 12, 8 * 1024))
  writeFileSync(join(folder, 'paragraph.md'), makeParagraph(1024 * 1024))
  makeProject('none', 'sources.yaml', '[]\n')
  makeProject('ten-thousand', 'sources.yaml', makeRegistry(10_000))
  makeProject('hundred-thousand', 'sources.json', makeCslJson(100_000))
  report([
    compare('--version', 'node -e 0', [bin, '--version'], ['-e', '0'], 1.5),
    compare(
      'check, one 8 KB briefing, 12 sources',
      'node -e 0',
      [bin, 'check', 'briefings/one.md'],
      ['-e', '0'],
      4,
    ),
    compare(
      'check, a 1 MB paragraph on one line',
      'bare remark-parse',
      [bin, 'check', 'paragraph.md'],
      [fileURLToPath(new URL('bare-remark.js', import.meta.url)), 'paragraph.md'],
      3,
      3,
    ),
    compare(
      'sources list, 10,000 in YAML, cold',
      'bare yaml',
      [bin, 'sources', 'list', '--no-cache', '--config', 'ten-thousand/briefing.config.yaml'],
      [bareYaml, 'ten-thousand/sources/sources.yaml'],
      1.3,
      5,
    ),
    compare(
      'check, 10,000 sources, cached',
      'no sources',
      checkOne('ten-thousand', '--cache'),
      checkOne('none', '--cache'),
      '+0.3 s',
    ),
    compare(
      'check, 100,000 sources in CSL-JSON',
      'no sources',
      checkOne('hundred-thousand', '--no-cache'),
      checkOne('none', '--no-cache'),
      '1 GB',
      1,
    ),
  ])
  console.log(
    '\nparsing                   read fast    on, ms   off, ms  bare, ms  on / bare  off / bare',
  )
  for (const { name, hit, on, off, bare } of await measureFastLane(ROUNDS))
    console.log(
      [
        name.padEnd(25),
        `${(hit * 100).toFixed(1)} %`.padStart(9),
        ...[on, off, bare].map((time) => time.toFixed(1).padStart(9)),
        (on / bare).toFixed(2).padStart(10),
        (off / bare).toFixed(2).padStart(11),
      ].join(' '),
    )
  const page = await measurePaint(bin, join(folder, 'long'), 20_000, 7)
  console.log(
    page === undefined
      ? '\nfirst paint of a page of 20,000 words: no Chromium found; install one or set CHROMIUM to its path'
      : `\nfirst paint of a page of 20,000 words: ${median(page.paints).toFixed(0)} ms (${page.paints[0]?.toFixed(0)} to ${page.paints.at(-1)?.toFixed(0)}), to reach < 1000; ${(page.slowFrames * 100).toFixed(0)} % of frames over 50 ms while scrolled; ${(page.bytes / 1000).toFixed(0)} kB`,
  )
  const reloads = await measureLiveReload(bin, join(folder, 'live'), 1000, 9)
  console.log(
    `\nlive reload, 1 of 1,000 briefings saved: ${median(reloads).toFixed(0)} ms from save to event (${reloads[0]?.toFixed(0)} to ${reloads.at(-1)?.toFixed(0)}), to reach ≤ 150`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Two briefings and a registry: with one of them checked, what no briefing cites is nobody's business. */
function makeProject(name, registry, text) {
  for (const part of ['briefings', 'sources'])
    mkdirSync(join(folder, name, part), { recursive: true })
  writeFileSync(join(folder, name, 'briefing.config.yaml'), 'profile: review\n')
  writeFileSync(join(folder, name, 'sources', registry), text)
  for (const seed of [1, 2])
    writeFileSync(join(folder, name, `briefings/${seed}.md`), makeBriefing(seed, 12, 8 * 1024))
}

function checkOne(name, cache) {
  const config = `${name}/briefing.config.yaml`
  return [bin, 'check', cache, '--config', config, `${name}/briefings/1.md`]
}

/** Runs the two in turn and takes the ratio of the medians of their CPU times. */
function compare(work, against, args, baseArgs, limit, rounds = ROUNDS) {
  const times = []
  const baseTimes = []
  const peaks = []
  for (let round = 0; round <= rounds; round++) {
    const { seconds: time, megabytes } = measure(args)
    const { seconds: baseTime } = measure(baseArgs)
    // The first round warms the disk cache and does not count.
    if (round === 0) continue
    times.push(time)
    peaks.push(megabytes)
    baseTimes.push(baseTime)
  }
  return {
    work,
    against,
    time: median(times),
    base: median(baseTimes),
    limit,
    peak: Math.max(...peaks),
    spread: spread(times),
  }
}

/** CPU seconds and peak megabytes (10^6) of one process. */
function measure(args) {
  const { stderr, status } = spawnSync(process.execPath, ['--require', meter, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const [, microseconds, kilobytes] = /cpu-meter (\d+) (\d+)/.exec(stderr) ?? []
  if (microseconds === undefined)
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { seconds: Number(microseconds) / 1e6, megabytes: (Number(kilobytes) * 1024) / 1e6 }
}

function report(rows) {
  console.log(
    `node ${process.versions.node}, ${ROUNDS} rounds, CPU seconds (median, and the spread of the middle half)\n`,
  )
  console.log(
    'work                                     CPU s   spread  against              CPU s   ratio  to reach  peak MB',
  )
  for (const { work, against, time, base, limit, peak, spread: middle } of rows)
    console.log(
      [
        work.padEnd(39),
        time.toFixed(3).padStart(6),
        `±${((middle / time) * 50).toFixed(0)} %`.padStart(8),
        ` ${against.padEnd(19)}`,
        base.toFixed(3).padStart(6),
        (time / base).toFixed(2).padStart(7),
        `≤ ${limit}`.padStart(9),
        peak.toFixed(0).padStart(8),
      ].join(' '),
    )
}

function median(values) {
  return quantile(values, 0.5)
}

function spread(values) {
  return quantile(values, 0.75) - quantile(values, 0.25)
}

function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.round((sorted.length - 1) * part)]
}
