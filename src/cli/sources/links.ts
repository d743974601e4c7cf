/** `briefing sources links`: which addresses of the registry still lead anywhere. */
import { UsageError } from '../../project/usage-error.ts'
import { escaped } from '../../text/terminal-text.ts'
import { defineCommand, type Command, type Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { choiceOption, flagOption, listOption, numberOption, textOption } from '../option-values.ts'
import { printFailures } from '../print-failures.ts'
import { projectOptions } from '../project-options.ts'

const formats = ['text', 'json'] as const
const DEFAULT_TIMEOUT_S = 20
const DEFAULT_CONCURRENCY = 8

export const links: Command = defineCommand({
  name: 'links',
  aliases: [],
  summary: 'Asks the servers whether the addresses of sources are still there.',
  arguments: '[keys...]',
  options: [
    {
      flags: '--cited-by <briefing>',
      description: 'check what this briefing cites; may be given more than once',
      repeatable: true,
    },
    { flags: '--fresh', description: 'ask again where the last answer is younger than 24 hours' },
    { flags: '--archives', description: 'ask archive.org for copies of what is failing' },
    { flags: '--allow-private', description: 'also ask servers of private networks' },
    {
      flags: '--timeout <seconds>',
      description: `how long to wait for an answer, redirects included (${DEFAULT_TIMEOUT_S})`,
    },
    {
      flags: '--concurrency <number>',
      description: `how many servers to ask at a time (${DEFAULT_CONCURRENCY})`,
    },
    { flags: '-f, --format <name>', description: 'how to print the answers', choices: formats },
    ...projectOptions,
  ],
  examples: [
    'briefing sources links',
    'briefing sources links census gazette --fresh',
    'briefing sources links --cited-by briefings/rents.md --archives',
  ],
  async run(invocation, host) {
    const { openRegistry } = await import('../../project/open-registry.ts')
    const { checkSourceLinks } = await import('../../project/check-source-links.ts')
    const { chooseSources } = await import('../choose-sources.ts')
    const { printLinks } = await import('../print-links.ts')
    const { progressLine } = await import('../progress-line.ts')
    const timeoutMs = positive(invocation, 'timeout', DEFAULT_TIMEOUT_S) * 1000
    const concurrency = Math.ceil(positive(invocation, 'concurrency', DEFAULT_CONCURRENCY))
    const config = textOption(invocation, 'config')
    const { registry, root, failures } = await openRegistry(host, config)
    const sources = await chooseSources(host, registry.sources, {
      keys: invocation.args,
      citedBy: listOption(invocation, 'citedBy'),
      config,
    })
    const network = await host.network()
    const progress = progressLine(host, 'addresses')
    const checked = await checkSourceLinks(host, network, {
      root,
      sources,
      fresh: flagOption(invocation, 'fresh') === true,
      allowPrivate: flagOption(invocation, 'allowPrivate') === true,
      timeoutMs,
      concurrency,
      progress: progress.show,
    })
    progress.clear()
    const format = choiceOption(invocation, 'format', formats) ?? 'text'
    const ask = flagOption(invocation, 'archives') === true ? { network, timeoutMs } : undefined
    await printLinks(host, format, { ...checked, asked: sources.length }, ask)
    printFailures(failures, host)
    if (checked.isOffline) host.err.write(escaped`briefing: No server answered: no network?\n`)
    if (checked.isOffline || failures.length > 0) return exitCodes.failure
    const isBroken = checked.links.some(({ state }) => state === 'failing' || state === 'dead')
    return isBroken ? exitCodes.findings : exitCodes.clean
  },
})

function positive(invocation: Invocation, name: string, otherwise: number): number {
  const value = numberOption(invocation, name, `--${name}`) ?? otherwise
  if (value === 0) throw new UsageError(`--${name} takes a number above 0`)
  return value
}
