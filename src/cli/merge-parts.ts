/** Puts the parts of a divided run together, prints what was found and writes what a build writes. */
import type { Host } from '../host/host.ts'
import type { ProjectRequest } from '../project/compile-project.ts'
import type { Parts } from '../project/parts.ts'
import { join } from '../project/paths.ts'
import { UsageError } from '../project/usage-error.ts'
import { siteWriter } from '../site/site-writer.ts'
import type { Invocation } from './command.ts'
import type { ExitCode } from './exit-code.ts'
import { readParts } from './read-parts.ts'
import { compileShowing, planCheck, settleCheck } from './run-check.ts'
import { writeReports } from './write-reports.ts'

/** Throws `UsageError` for parts that are not all of one run, or not of what is here. */
export async function mergeParts(invocation: Invocation, host: Host): Promise<ExitCode> {
  const parts = readParts(host, await partsNamed(invocation.args, host))
  const { command, raised = {} } = parts.request
  const plan = { ...planCheck(command, invocation, host), request: requestOf(parts) }
  const raisedHost = { ...host, raised }
  try {
    const project = await compileShowing(plan.request, invocation, raisedHost)
    const exitCode = await settleCheck(project, plan, raisedHost)
    if (command === 'build')
      await writeReports(project, invocation, raisedHost, siteWriter(raisedHost), {
        written: parts.files,
      })
    return exitCode
  } catch (error) {
    throw isOfDamage(error) ? damagedPart() : error
  }
}

/** What a part says of its briefings is looked at where it is needed, and so is what is wrong with it. */
function isOfDamage(error: unknown): boolean {
  return error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError
}

function damagedPart(): UsageError {
  return new UsageError(
    'The parts cannot be put together: one of them is damaged',
    'make the parts again, with the same version of briefing',
  )
}

function requestOf(parts: Parts): ProjectRequest {
  const { folder: _folder, raised: _raised, ...asked } = parts.request
  return { ...asked, parts }
}

/** Files as they are named; of a folder its JSON files, of a pattern what it matches. */
async function partsNamed(args: readonly string[], host: Host): Promise<readonly string[]> {
  const names: string[] = []
  for (const arg of args) {
    const kind = host.kindOf(join(host.cwd, arg))
    if (kind === 'folder') {
      const files = host.filesIn(join(host.cwd, arg)).map(({ name }) => name)
      const parts = files.filter((name) => name.endsWith('.json')).toSorted()
      names.push(...parts.map((name) => `${arg.replace(/\/+$/, '')}/${name}`))
    } else if (kind === 'missing' && /[*?[{]/.test(arg))
      names.push(...(await host.glob(host.cwd, [arg], [])))
    else names.push(arg)
  }
  if (names.length === 0)
    throw new UsageError(`No part matches ${args.join(' ')}`, 'name the JSON reports of all shards')
  return names
}
