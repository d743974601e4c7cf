/** Gives the page what it searches: from the page itself, or from files beside it when there are many briefings. */
import type { SearchData, SearchTexts } from '../../../site-index/search-data.ts'
import type { InlineSearch, SearchPart } from '../search-files.ts'

export interface SearchStore {
  data(): Promise<SearchData>
  /** The row of a briefing and what its hits can show. */
  row(place: number): Promise<{ readonly row: HTMLElement; readonly texts: SearchTexts }>
}

declare global {
  /** Called by each file beside the page: the index is part 0. */
  var briefingPart: ((part: number, content: unknown) => void) | undefined
}

/** Rows and texts are all in the page. */
export function inlineStore(holder: HTMLElement, list: HTMLElement): SearchStore {
  const rows = [...list.children]
  let known: InlineSearch | undefined
  // The page's own generator wrote it.
  const content = (): InlineSearch => (known ??= JSON.parse(holder.textContent) as InlineSearch)
  return {
    data: async () => content(),
    row: async (place) => {
      const row = rows[place]
      const texts = content().texts[place]
      if (!(row instanceof HTMLElement) || !texts) throw new RangeError('No such briefing')
      return { row, texts }
    },
  }
}

/** Files are loaded when they are needed; `size` briefings are in each part. */
export function fileStore(size: number): SearchStore {
  const parts = new Map<number, Promise<unknown>>()
  const load = (part: number, file: string): Promise<unknown> => {
    const known = parts.get(part) ?? loadPart(part, file)
    parts.set(part, known)
    known.catch(() => parts.delete(part))
    return known
  }
  return {
    // The same build wrote the files.
    data: async () => (await load(0, 'search-index.js')) as SearchData,
    row: async (place) => {
      const part = Math.floor(place / size) + 1
      const briefings = (await load(part, `search-part-${part}.js`)) as SearchPart
      const found = briefings[place % size]
      if (!found) throw new RangeError('No such briefing')
      const holder = document.createElement('template')
      holder.innerHTML = found.row
      const row = holder.content.firstElementChild
      if (!(row instanceof HTMLElement)) throw new RangeError('No such row')
      return { row, texts: found.texts }
    },
  }
}

const waiting = new Map<number, (content: unknown) => void>()

/** A script and no request for data, because a page from the file system may ask for none. */
async function loadPart(part: number, file: string): Promise<unknown> {
  globalThis.briefingPart = (given, content) => waiting.get(given)?.(content)
  return new Promise((resolve, reject) => {
    waiting.set(part, resolve)
    const script = document.createElement('script')
    script.src = file
    script.addEventListener('error', () => reject(new Error(file)))
    document.head.append(script)
  })
}
