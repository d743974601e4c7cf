/** Reads from the flags which change a check is about, if any. */
import type { Host } from '../host/host.ts'
import { baseInCi } from '../project/git/base-in-ci.ts'
import type { ChangeRequest, Selection } from '../project/git/select-changed.ts'
import { UsageError } from '../project/usage-error.ts'
import type { Invocation } from './command.ts'
import { flagOption, textOption } from './option-values.ts'

/** Every briefing, unless `--changed` or `--staged` says otherwise. Throws `UsageError` as `selectChanged` does. */
export async function selectionOf(
  invocation: Invocation,
  host: Host,
): Promise<Pick<Selection, 'host' | 'paths'>> {
  const request = requestOf(invocation, host)
  if (!request) return { host }
  if (invocation.args.includes('-'))
    throw new UsageError('Standard input ("-") has no history to compare with')
  const { selectChanged } = await import('../project/git/select-changed.ts')
  return selectChanged(host, request, {
    config: textOption(invocation, 'config'),
    cached: flagOption(invocation, 'cache'),
  })
}

function requestOf(invocation: Invocation, host: Host): ChangeRequest | undefined {
  const since = textOption(invocation, 'changed')
  const staged = flagOption(invocation, 'staged') === true
  if (since === undefined) return staged ? { staged } : undefined
  if (staged) throw new UsageError('--changed and --staged cannot be used together')
  return { since: since === '' ? baseInCi(host) : since, staged }
}
