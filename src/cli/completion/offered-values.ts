/** Says what can stand in the place that a command's usage calls `<file>`, `[keys...]` or `<rule>`. */
import type { Host } from '../../host/host.ts'
import { UsageError } from '../../project/usage-error.ts'

/** What the shell may put in for a word, and a phrase about it. */
export interface Candidate {
  readonly value: string
  readonly about: string
}

/** Where the command line is completed. */
export interface Surroundings {
  readonly host: Host
  /** What `--config` says in it. */
  readonly config: string | undefined
}

/** The values themselves; files are the shell's business; anything else only the user knows. */
export type Offer = 'files' | 'anything' | ((at: Surroundings) => Promise<readonly Candidate[]>)

/** By the word in angle or square brackets, without the dots of a list. */
const offers: Readonly<Record<string, Offer>> = {
  addresses: 'files',
  briefing: 'files',
  file: 'files',
  'file|url': 'files',
  files: 'files',
  folder: 'files',
  path: 'files',
  paths: 'files',
  'style.csl': 'files',
  keys: sourceKeys,
  old: sourceKeys,
  'name[:file]': formats,
  ref: branches,
  rule: ruleIds,
  type: cslTypes,
  command: 'anything',
  count: 'anything',
  date: 'anything',
  'field=value': 'anything',
  'i/n': 'anything',
  key: 'anything',
  megabytes: 'anything',
  name: 'anything',
  'name=number': 'anything',
  new: 'anything',
  number: 'anything',
  percent: 'anything',
  seconds: 'anything',
  text: 'anything',
  words: 'anything',
}

/** `undefined` for a place that this file does not know. */
export function offerFor(place: string): Offer | undefined {
  return Object.hasOwn(offers, place) ? offers[place] : undefined
}

async function sourceKeys({ host, config }: Surroundings): Promise<readonly Candidate[]> {
  const { openRegistry } = await import('../../project/open-registry.ts')
  const { registry } = await openRegistry(host, config)
  return registry.sources.map(({ key, title }) => ({ value: key, about: title ?? '' }))
}

async function formats(): Promise<readonly Candidate[]> {
  const { reportFormats } = await import('../../report/formats/index.ts')
  return reportFormats.map(({ name, summary }) => ({ value: name, about: summary }))
}

async function ruleIds(): Promise<readonly Candidate[]> {
  const { rules } = await import('../../rules/index.ts')
  return rules.map(({ id, summary }) => ({ value: id, about: summary }))
}

async function cslTypes(): Promise<readonly Candidate[]> {
  const { cslTypes: types } = await import('../../registry/csl-types.ts')
  return types.map((type) => ({ value: type, about: '' }))
}

/** Branches and tags; none where git cannot say. */
async function branches({ host }: Surroundings): Promise<readonly Candidate[]> {
  const git = await host.git()
  const listed = git.run(host.cwd, ['for-each-ref', '--format=%(refname:short)'])
  if (!listed.ok) return []
  const names = new TextDecoder().decode(listed.bytes).split('\n').filter(Boolean)
  return names.map((value) => ({ value, about: '' }))
}

/** A project that is broken for the moment has nothing to offer. */
export async function valuesOf(
  offer: Exclude<Offer, string>,
  at: Surroundings,
): Promise<readonly Candidate[]> {
  try {
    return await offer(at)
  } catch (error) {
    if (error instanceof UsageError) return []
    throw error
  }
}
