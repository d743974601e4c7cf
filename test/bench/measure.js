/** Measures commands as whole processes, their children with them, in turn and several times over. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const meter = fileURLToPath(new URL('peak-meter.cjs', import.meta.url))

// The shell's own clock counts the CPU time of the command and of all its children, whatever they are
// written in, to a millisecond; what the command prints is read and thrown away.
const TIMED = 'TIMEFORMAT="clock %3U %3S %3R"; time "$@" >/dev/null 2>&1'

/**
 * Runs each command `rounds` times, in turn, so that what slows the machine slows all of them. A command
 * is a list of words or a function of the round that gives one; all of them run in `folder`.
 * Each gets its CPU and wall seconds in ascending order and, for node, its peak in 10^6 bytes, which
 * a round before the others tells that warms the disk cache and does not count.
 * Throws when a command cannot be run or ends with more than 1, which is what a linter that has found
 * something ends with.
 */
export function measureInTurn(commands, folder, rounds) {
  const measured = commands.map(() => ({ cpu: [], wall: [], peak: undefined }))
  for (let round = 0; round <= rounds; round++)
    for (const [index, command] of commands.entries()) {
      const words = typeof command === 'function' ? command(round) : command
      if (round === 0) {
        measured[index].peak = peakOf(words, folder)
        continue
      }
      const { cpu, wall } = timeOf(words, folder)
      measured[index].cpu.push(cpu)
      measured[index].wall.push(wall)
    }
  for (const { cpu, wall } of measured) {
    cpu.sort((a, b) => a - b)
    wall.sort((a, b) => a - b)
  }
  return measured
}

/** CPU seconds and peak in 10^6 bytes of one run of node, for work too long to do again. Throws likewise. */
export function measureOnce([program, ...args], folder) {
  const { stderr, status } = run(program, ['--require', meter, ...args], folder)
  const [, kilobytes, microseconds] = /peak (\d+) cpu (\d+)/.exec(stderr) ?? []
  if (kilobytes === undefined || status === null || status > 1)
    throw new Error(`"${args.join(' ')}" ended with ${status}: ${stderr.slice(-2000)}`)
  return { cpu: Number(microseconds) / 1e6, peak: (Number(kilobytes) * 1024) / 1e6 }
}

/** The value in the middle of a sorted list. */
export function median(sorted) {
  return quantile(sorted, 0.5)
}

/** Half of the width of the middle half of a sorted list, as a share of its median. */
export function spread(sorted) {
  return (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / (2 * median(sorted))
}

function timeOf(words, folder) {
  const { stderr, status } = run('bash', ['-c', TIMED, 'bash', ...words], folder)
  const [, user, system, wall] = /clock (\S+) (\S+) (\S+)/.exec(stderr) ?? []
  if (wall === undefined || status === null || status > 1)
    throw new Error(`"${words.join(' ')}" ended with ${status}: ${stderr}`)
  return { cpu: Number(user) + Number(system), wall: Number(wall) }
}

function peakOf([program, ...args], folder) {
  const metered = program === process.execPath
  const { stderr, status } = run(program, metered ? ['--require', meter, ...args] : args, folder)
  if (status === null || status > 1)
    throw new Error(`"${program} ${args.join(' ')}" ended with ${status}: ${stderr.slice(-2000)}`)
  const [, kilobytes] = /peak (\d+)/.exec(stderr) ?? []
  return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6
}

function run(program, args, folder) {
  return spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  })
}

function quantile(sorted, part) {
  return sorted[Math.round((sorted.length - 1) * part)]
}
