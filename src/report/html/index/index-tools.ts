/** Offers to search, to filter and to order the index; hidden until a script can. */
import type { Element } from 'hast'
import { compareText, type IndexEntry } from '../../site-index/index-entry.ts'
import { verdictWords } from '../../words/verdict-words.ts'
import type { PageWords } from '../../words/page-words.ts'
import { element } from '../element.ts'

/** A list that is longer helps nobody to choose; the search finds the others. */
const MOST_CHOICES = 200

/** A value and the words for it. */
type Choice = readonly [value: string, words: string]

/** `size` briefings are in each file beside the page; `undefined` when there is none. */
export function indexTools(
  entries: readonly IndexEntry[],
  words: PageWords,
  size: number | undefined,
): Element {
  const { index } = words
  const verdicts = mostUsed(entries.flatMap(({ verdict }) => verdict ?? []))
  const tags = mostUsed(entries.flatMap((entry) => entry.tags))
  const languages = mostUsed(entries.map(({ lang }) => lang))
  const spoken = languages.map((lang): Choice => [lang, languageName(lang, words.lang)])
  const properties = {
    id: 'find',
    className: ['find'],
    hidden: true,
    ariaLabel: index.search,
    dataMatching: index.matching,
    dataLoading: index.loading,
    dataFailed: index.failed,
    ...(size !== undefined && { dataSize: String(size) }),
  }
  return element('search', properties, [
    element('label', { className: ['query'] }, [
      index.search,
      element(
        'input',
        { type: 'search', id: 'find-q', placeholder: index.searchHint, autoComplete: ['off'] },
        [],
      ),
    ]),
    choose(
      'verdict',
      index.verdict,
      index.anyVerdict,
      verdicts.map((one) => [one, verdictWords(one)]),
    ),
    choose(
      'tag',
      index.tag,
      index.anyTag,
      tags.map((tag) => [tag, tag]),
    ),
    spoken.length > 1 ? choose('lang', index.language, index.anyLanguage, spoken) : undefined,
    choose('show', index.filter, index.all, [
      ['gaps', index.withGaps],
      ['problems', index.withProblems],
    ]),
    choose('order', index.order, index.bestFirst, [
      ['newest', index.newestFirst],
      ['gaps', index.gapsFirst],
      ['title', index.byTitle],
    ]),
  ])
}

/** A list with what asks for nothing on top; nothing when there is nothing to choose from. */
function choose(
  id: string,
  label: string,
  usual: string,
  choices: readonly Choice[],
): Element | undefined {
  if (choices.length === 0) return undefined
  return element('label', {}, [
    label,
    element('select', { id: `find-${id}` }, [
      element('option', { value: '' }, [usual]),
      ...choices.map(([value, shown]) => element('option', { value }, [shown])),
    ]),
  ])
}

/** Each value once, in order; the rarest are left out when there are too many. */
function mostUsed(values: readonly string[]): readonly string[] {
  const times = new Map<string, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return [...times]
    .toSorted(([a, timesOfA], [b, timesOfB]) => timesOfB - timesOfA || compareText(a, b))
    .slice(0, MOST_CHOICES)
    .map(([value]) => value)
    .toSorted(compareText)
}

/** "German" in English; the tag where the platform knows no name. */
function languageName(tag: string, inLanguage: string): string {
  return new Intl.DisplayNames(inLanguage, { type: 'language', fallback: 'code' }).of(tag) ?? tag
}
