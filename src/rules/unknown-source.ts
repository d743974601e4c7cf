/** Reports citations that lead to no source. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import { fixIn, type Finding, type Fix, type RelatedPlace } from '../model/diagnostic.ts'
import { defineRule, type BriefingRule, type RuleContext } from '../model/rule.ts'
import type { Registry } from '../model/source.ts'
import { printKey } from '../syntax/cite-key.ts'
import { spellYamlKey } from '../syntax/yaml-key.ts'
import { nearest } from '../text/closest.ts'
import type { Span } from '../text/span.ts'

export const unknownSource: BriefingRule = defineRule({
  id: 'unknown-source',
  subject: 'briefing',
  summary: 'A citation names a source that the registry lacks.',
  rationale:
    'A citation that leads nowhere looks like evidence and is none. Most are slips of the pen; some were invented.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: 'Rents rose by 4 % in 2024 [@censsu].\n',
    good: 'Rents rose by 4 % in 2024 [@census].\n',
  },
  *check(briefing, context) {
    const advice = adviser(context)
    const { keyed, byNumber, byUrl } = findUnknown(briefing)
    for (const { key, span } of keyed) yield unknownKey(key, span, briefing, advice)
    for (const [number, places] of byNumber) yield unknownNumber(number, places, briefing, advice)
    for (const [url, places] of byUrl)
      yield group(places, briefing.path, {
        subject: `Unknown source "${url}"`,
        predicate: '',
        help: advice.help('add it to the registry'),
      })
    yield* unknownInList(briefing, advice)
  },
})

/** Gives advice on what leads nowhere. */
interface Adviser {
  /** Help that names the nearest known key, else the help that is given. */
  help(otherwise: string, key?: string): string
  /** The nearest known key when there is but one; asked after `help`. */
  guess(key: string): string | undefined
}

/** Distinct keys that get a guess in one briefing: each is compared with the whole registry. */
const maxGuesses = 20

function adviser(context: RuleContext): Adviser {
  const guesses = new Map<string, readonly string[]>()
  return {
    help(otherwise, key) {
      // Only where advice is wanted is the registry as a whole looked at, and must be looked at again when it changes.
      const { registry, sourcesByKey } = context
      if (registry.paths.length === 0) return 'no registry was found; `briefing init` makes one'
      if (sourcesByKey.size === 0) return emptyRegistry(registry)
      if (key === undefined) return otherwise
      if (!guesses.has(key) && guesses.size < maxGuesses)
        guesses.set(key, nearest(key, sourcesByKey.keys()))
      const [guess] = guesses.get(key) ?? []
      return guess === undefined ? otherwise : `did you mean "${guess}"?`
    },
    guess(key) {
      const near = guesses.get(key) ?? []
      return near.length === 1 ? near[0] : undefined
    },
  }
}

/** The key that is nearest may still be another source, so this is never safe. */
function unknownKey(
  key: string,
  span: Span,
  { path, text }: ClaimedBriefing,
  advice: Adviser,
): Finding {
  const help = advice.help('add it to the registry', key)
  const guess = advice.guess(key)
  const isBraced = text.charAt(span.start - 1) === '{'
  const fix =
    guess !== undefined && text.slice(span.start, span.end) === key
      ? write(path, span, guess, isBraced ? guess : printKey(guess).slice(1))
      : undefined
  const location = { path, span }
  return { location, message: `Unknown source "${key}"`, help, ...(fix && { fix }) }
}

function write(path: string, span: Span, key: string, text: string): Fix | undefined {
  return fixIn(path, { title: `Write ${key}`, safety: 'unsafe', edits: [{ span, text }] })
}

function emptyRegistry({ issues }: Registry): string {
  // Issues of other kinds are about stored texts, the look or references, and not about what is read.
  if (issues.some(({ kind }) => kind === 'invalid-source'))
    return 'mend the registry: none of its entries could be read'
  return 'the registry holds no sources yet'
}

/** Where a number or URL is cited; never empty. */
type Places = [Span, ...Span[]]

/** What leads nowhere: each slip in a key on its own, each number and URL once. */
interface Unknown {
  readonly keyed: { readonly key: string; readonly span: Span }[]
  readonly byNumber: Map<number, Places>
  readonly byUrl: Map<string, Places>
}

function findUnknown({ citations, blocks, sections }: ClaimedBriefing): Unknown {
  const unknown: Unknown = { keyed: [], byNumber: new Map(), byUrl: new Map() }
  const seen = new Set<number>()
  for (const { items, block } of citations) {
    const zone = sections[blocks[block]?.section ?? -1]?.zone
    for (const { source, target, span } of items) {
      if (source !== undefined) continue
      if (target.kind === 'key') {
        // A footnote's items stand in the footnote and belong to every marker that points to it.
        if (!seen.has(span.start)) unknown.keyed.push({ key: target.key, span })
        seen.add(span.start)
      } else if (zone === 'sources') continue
      else if (target.kind === 'number') add(unknown.byNumber, target.number, span)
      else add(unknown.byUrl, target.url, span)
    }
  }
  return unknown
}

function add<Name>(places: Map<Name, Places>, name: Name, span: Span): void {
  const known = places.get(name)
  if (known) known.push(span)
  else places.set(name, [span])
}

function unknownNumber(
  number: number,
  places: Places,
  briefing: ClaimedBriefing,
  advice: Adviser,
): Finding {
  const { path, frontMatter, numberedReferences } = briefing
  const listed = frontMatter.sources ?? []
  const subject = `Unknown source "${number}"`
  const entry = listed[number - 1]
  if (entry) {
    const predicate = `: the registry lacks "${entry.key}"`
    const help = advice.help('add it to the registry', entry.key)
    const related = { location: { path, span: entry.span }, message: 'listed here' }
    return group(places, path, { subject, predicate, help, related })
  }
  if (listed.length > 0) {
    const predicate = `: the front matter lists ${listed.length}`
    const help = advice.help('add it to `sources`, or correct the number')
    return group(places, path, { subject, predicate, help })
  }
  const reference = numberedReferences.find((candidate) => candidate.number === number)
  if (!reference) {
    const help = advice.help('list the sources in the front matter, or cite by key, as in [@key]')
    return group(places, path, { subject, predicate: '', help })
  }
  const predicate = ': the registry lacks its address'
  const help = advice.help(`add ${reference.url} to the registry`)
  const related = { location: { path, span: reference.span }, message: 'its address stands here' }
  return group(places, path, { subject, predicate, help, related })
}

interface Wording {
  readonly subject: string
  readonly predicate: string
  readonly help: string
  readonly related?: RelatedPlace
}

/** One finding for all places, at the first; the others are related. */
function group(places: Places, path: string, wording: Wording): Finding {
  const { subject, predicate, help, related } = wording
  const [first, ...others] = places
  const count = others.length > 0 ? `, cited ${places.length} times` : ''
  const elsewhere = others.map((span) => ({ location: { path, span }, message: 'also cited here' }))
  const further = [...(related ? [related] : []), ...elsewhere]
  return {
    location: { path, span: first },
    message: `${subject}${count}${predicate}`,
    help,
    ...(further.length > 0 && { related: further }),
  }
}

/** Listed keys that are unknown and never cited; the others are reported where they are cited. */
function* unknownInList(
  { path, text, bibliography }: ClaimedBriefing,
  advice: Adviser,
): Iterable<Finding> {
  for (const { key, source, listed, citations } of bibliography) {
    if (source || !listed || citations.length > 0) continue
    const help = advice.help('add it to the registry', key)
    const guess = advice.guess(key)
    const written = text.slice(listed.start, listed.end)
    const fix =
      guess === undefined ? undefined : write(path, listed, guess, spellYamlKey(written, guess))
    const location = { path, span: listed }
    yield { location, message: `Unknown source "${key}"`, help, ...(fix && { fix }) }
  }
}
