/** Brings the index to life: search, filters and order. The page is whole without it. */
import type { SearchData } from '../../../site-index/search-data.ts'
import {
  asksForSomething,
  compare,
  keepChoices,
  onChoice,
  passes,
  readChoices,
  restoreChoices,
  type Choices,
} from './choices.ts'
import { searchEngine, type Found, type SearchEngine } from './search-engine.ts'
import { fileStore, inlineStore } from './search-store.ts'
import { showHits } from './show-hits.ts'

/** Rows that are shown at once, and again at each press of the button. */
const STEP = 20
const PAUSE_MS = 60

const find = elementOf('find')
const list = elementOf('list')
const status = elementOf('count')
const more = elementOf('more')
const pages = document.getElementById('pages')
const holder = document.getElementById('search-data')
const store = holder ? inlineStore(holder, list) : fileStore(Number(find.dataset['size']))
const whole = { rows: [...list.children], words: status.textContent }

let engine: SearchEngine | undefined
let shown = STEP
let latest = 0
let timer: ReturnType<typeof setTimeout> | undefined

find.hidden = false
restoreChoices()
onChoice(() => {
  clearTimeout(timer)
  timer = setTimeout(() => {
    shown = STEP
    keepChoices(readChoices())
    void update()
  }, PAUSE_MS)
})
more.addEventListener('click', () => {
  const before = list.children.length
  shown += STEP
  void update().then(() => list.children[before]?.querySelector('a')?.focus())
})
addEventListener('hashchange', () => {
  restoreChoices()
  void update()
})
void update()

/** Shows what the controls ask for, unless they ask for something else before it is there. */
async function update(): Promise<void> {
  const turn = ++latest
  const choices = readChoices()
  if (!asksForSomething(choices)) {
    showWhole()
    return
  }
  status.textContent ||= find.dataset['loading'] ?? ''
  try {
    const data = await store.data()
    const found = matching(choices, data)
    const rows = await Promise.all(found.slice(0, shown).map(rowOf))
    if (turn !== latest) return
    list.replaceChildren(...rows)
    more.hidden = found.length <= shown
    if (pages) pages.hidden = true
    status.textContent = (find.dataset['matching'] ?? '')
      .replace('{count}', String(found.length))
      .replace('{total}', String(data.facts.length))
  } catch {
    status.textContent = find.dataset['failed'] ?? ''
  }
}

function showWhole(): void {
  for (const row of whole.rows) row.querySelector('.hits')?.remove()
  list.replaceChildren(...whole.rows)
  more.hidden = true
  if (pages) pages.hidden = false
  status.textContent = whole.words
}

interface Match {
  readonly place: number
  readonly found?: Found
}

/** The best matches first, or in the order that the reader chose. */
function matching(choices: Choices, { facts, index }: SearchData): readonly Match[] {
  const candidates: readonly Match[] =
    choices.q === ''
      ? facts.map((_, place) => ({ place }))
      : (engine ??= searchEngine(index))
          .find(choices.q)
          .map((found) => ({ place: found.place, found }))
  const passing = candidates.filter(({ place }) => {
    const own = facts[place]
    return own !== undefined && passes(choices, own)
  })
  const order = compare(choices, facts)
  return order ? passing.toSorted((a, b) => order(a.place, b.place)) : passing
}

async function rowOf({ place, found }: Match): Promise<HTMLElement> {
  const { row, texts } = await store.row(place)
  showHits(row, texts, found)
  return row
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new RangeError(id)
  return element
}
