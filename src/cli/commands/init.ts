/** `briefing init`: starts a project, or has other programs run its check. */
import type { Host } from '../../host/host.ts'
import { UsageError } from '../../project/usage-error.ts'
import { escaped, escapeLines } from '../../text/terminal-text.ts'
import { ciFiles, ciKinds, type CiFile } from '../ci-files.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { listOption } from '../option-values.ts'
import { writeOutput } from '../write-output.ts'

export const init: Command = defineCommand({
  name: 'init',
  aliases: [],
  summary: 'Starts a project here: config, a first briefing and a registry; overwrites nothing.',
  arguments: '',
  options: [
    {
      flags: '--ci <name>',
      description: 'write the files that run the check there, and nothing else; may be repeated',
      choices: ciKinds,
      repeatable: true,
    },
  ],
  examples: [
    'briefing init',
    'briefing init --ci github',
    'briefing init --ci gitlab --ci pre-commit',
  ],
  async run(invocation, host) {
    const asked = listOption(invocation, 'ci')
    if (asked.length > 0) {
      const kinds = ciKinds.filter((kind) => asked.includes(kind))
      writeMissing(
        kinds.flatMap((kind) => ciFiles[kind]),
        host,
      )
      await adviseFolder(host)
      return exitCodes.clean
    }
    const { starterFiles } = await import('../starter-files.ts')
    writeMissing(
      Object.entries(starterFiles).map(([path, text]) => ({ path, text })),
      host,
    )
    host.out.write(escaped`Next: briefing check, then briefing build\n`)
    return exitCodes.clean
  },
})

/** Throws `UsageError` for the first that cannot be written. */
function writeMissing(files: readonly CiFile[], host: Host): void {
  for (const { path, text, byHand } of files) {
    const kind = host.kindOf(path)
    if (kind === 'other' && !host.isLink(path))
      throw new UsageError(`Cannot tell what stands at "${path}"`, 'make its folder readable')
    // A link that leads nowhere is not missing: writing would put a file in its place.
    if (kind !== 'missing' || host.isLink(path)) {
      host.out.write(escapeLines(`kept     ${path}${byHand === undefined ? '' : `; ${byHand}`}\n`))
      continue
    }
    writeOutput(host, path, text)
    host.out.write(escaped`created  ${path}\n`)
  }
}

/** Such files are read at the top of a repository only. */
async function adviseFolder(host: Host): Promise<void> {
  const { repositoryFolder } = await import('../../project/git/repository-folder.ts')
  const { relative } = await import('../../project/paths.ts')
  const top = repositoryFolder(host, host.cwd)
  if (top !== undefined && top !== host.cwd)
    host.err.write(
      escaped`briefing: These files work at the top of the repository, ${relative(host.cwd, top)}; move them there\n  help  have them run the check in this folder\n`,
    )
}
