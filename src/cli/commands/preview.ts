/** `briefing preview`: shows the reports in a browser, and keeps them as the files are. */
import { checkOptions } from '../check-options.ts'
import { defineCommand, type Command } from '../command.ts'

/** Flags of a check that make sense for one that is looked at. */
const shared = new Set([
  '--config',
  '--profile',
  '--csl',
  '--explain-claims',
  '--no-cache',
  '--cache',
])

export const preview: Command = defineCommand({
  name: 'preview',
  aliases: [],
  summary: 'Builds the reports, shows them on this computer and reloads them when a file changes.',
  arguments: '[paths...]',
  options: [
    {
      flags: '--port <number>',
      description: 'where to listen (default 4400, or the next that is free)',
    },
    { flags: '--out-dir <folder>', description: 'where the reports go (default reports/)' },
    ...checkOptions.filter(({ flags }) => shared.has(flags.split(' ', 1)[0] ?? '')),
  ],
  examples: ['briefing preview', 'briefing preview briefings/ferry.md --port 8080'],
  async run(invocation, host) {
    const { previewProject } = await import('../preview-project.ts')
    return previewProject(invocation, host, (options) => host.serve(options))
  },
})
