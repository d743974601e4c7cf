/** Reads what the reader asks for from the controls, keeps it in the address, and decides which briefings match. */
import type { SearchFacts } from '../../../site-index/search-data.ts'

/** The controls by what they ask; those that a site has no use for are absent. */
const controlIds = ['q', 'verdict', 'tag', 'lang', 'show', 'order'] as const

export type Choices = Readonly<Record<(typeof controlIds)[number], string>>

type Control = HTMLInputElement | HTMLSelectElement

function controlOf(id: string): Control | undefined {
  const control = document.getElementById(`find-${id}`)
  return control instanceof HTMLInputElement || control instanceof HTMLSelectElement
    ? control
    : undefined
}

/** Calls back when the reader has changed something. */
export function onChoice(act: () => void): void {
  for (const id of controlIds) controlOf(id)?.addEventListener('input', act)
}

/** As the controls stand; what is absent asks for nothing. */
export function readChoices(): Choices {
  const value = (id: string): string => controlOf(id)?.value.trim() ?? ''
  return {
    q: value('q'),
    verdict: value('verdict'),
    tag: value('tag'),
    lang: value('lang'),
    show: value('show'),
    order: value('order'),
  }
}

/** Whether the list is to be other than the page has it. */
export function asksForSomething(choices: Choices): boolean {
  return controlIds.some((id) => choices[id] !== '')
}

/** Sets the controls to what the address says, so that going back leads to the same list. */
export function restoreChoices(): void {
  const written = new URLSearchParams(location.hash.slice(1))
  for (const id of controlIds) {
    const control = controlOf(id)
    const value = written.get(id)
    if (control && value !== null) control.value = value
    // A select that lacks the value would show nothing.
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0
  }
}

/** Without an entry in the history for every letter. */
export function keepChoices(choices: Choices): void {
  const kept = new URLSearchParams(Object.entries(choices).filter(([, value]) => value !== ''))
  history.replaceState(null, '', kept.size === 0 ? location.pathname : `#${kept.toString()}`)
}

/** Whether a briefing passes the filters. */
export function passes({ verdict, tag, lang, show }: Choices, facts: SearchFacts): boolean {
  return (
    (verdict === '' || facts.verdict === verdict) &&
    (tag === '' || facts.tags.includes(tag)) &&
    (lang === '' || facts.lang === lang) &&
    (show !== 'gaps' || facts.uncited > 0) &&
    (show !== 'problems' || facts.problems > 0)
  )
}

/** Compares two briefings by place; without an order of the reader's they stay as they are. */
export function compare(
  { order }: Choices,
  facts: readonly SearchFacts[],
): ((a: number, b: number) => number) | undefined {
  const of = (place: number, name: 'uncited' | 'problems' | 'rank'): number =>
    facts[place]?.[name] ?? 0
  if (order === 'newest') return (a, b) => a - b
  if (order === 'title') return (a, b) => of(a, 'rank') - of(b, 'rank')
  if (order !== 'gaps') return undefined
  return (a, b) =>
    of(b, 'uncited') - of(a, 'uncited') || of(b, 'problems') - of(a, 'problems') || a - b
}
