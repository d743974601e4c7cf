/** Packs a search index into few bytes, and says what a page must unpack. */

/** The parts of a briefing that are searched, in this order everywhere. */
export const searchFields = ['title', 'dek', 'claims', 'sources'] as const

/** Which words stand in which briefings; briefings are numbers from 0. */
export interface CompactIndex {
  /** How many briefings there are. */
  readonly count: number
  /** Different words in each field of each briefing, field by field within a briefing. */
  readonly lengths: readonly number[]
  /** Every word once, with single spaces between. */
  readonly words: string
  /**
   * For each word, with single spaces between: its briefings field by field, parted by `|`, each as the
   * distance from the one before (the first from -1) and, when it stands there more than once, `.` and how
   * often; parted by `,`, in base 36.
   */
  readonly postings: string
}

/** How often a word stands in each briefing of one field, in rising order of the briefing. */
type Postings = readonly (readonly [briefing: number, times: number])[]

/**
 * The same as numbers in a row: a briefing, and behind it minus how often when that is more than once. Ten thousand
 * briefings have millions of these, and a pair of its own takes 80 bytes.
 */
type Row = number[]

const RADIX = 36

/** An index that grows briefing by briefing. */
export interface IndexBuilder {
  /** The words of each field of the next briefing, in the order of `searchFields`. */
  add(fields: readonly (readonly string[])[]): void
  finish(): CompactIndex
}

/** Of no briefing yet. */
export function indexBuilder(): IndexBuilder {
  const byWord = new Map<string, Row[]>()
  const lengths: number[] = []
  let count = 0
  return {
    add(fields) {
      for (const field of searchFields.keys()) {
        const times = countWords(fields[field] ?? [])
        lengths.push(times.size)
        for (const [word, often] of times) {
          const rows = byWord.get(word) ?? []
          const row = (rows[field] ??= [])
          row.push(count)
          if (often > 1) row.push(-often)
          byWord.set(word, rows)
        }
      }
      count++
    },
    finish() {
      const entries = [...byWord].toSorted(([a], [b]) => (a < b ? -1 : 1))
      return {
        count,
        lengths,
        words: entries.map(([word]) => word).join(' '),
        postings: entries.map(([, rows]) => printRows(rows)).join(' '),
      }
    },
  }
}

/** `briefings` are the words of each field, in the order of `searchFields`. */
export function compactIndex(briefings: Iterable<readonly (readonly string[])[]>): CompactIndex {
  const builder = indexBuilder()
  for (const fields of briefings) builder.add(fields)
  return builder.finish()
}

/** The postings of one word, by field. */
export function unpackPostings(packed: string): readonly Postings[] {
  return packed.split('|').map((field) => {
    let briefing = -1
    return field === ''
      ? []
      : field.split(',').map((posting) => {
          const [distance = '', times = '1'] = posting.split('.')
          briefing += Number.parseInt(distance, RADIX)
          return [briefing, Number.parseInt(times, RADIX)] as const
        })
  })
}

function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  return times
}

function printRows(rows: readonly (Row | undefined)[]): string {
  return [...searchFields.keys()].map((field) => printRow(rows[field] ?? [])).join('|')
}

function printRow(row: Row): string {
  let printed = ''
  let before = -1
  for (const number of row) {
    if (number < 0) {
      printed += `.${(-number).toString(RADIX)}`
      continue
    }
    printed += `${printed === '' ? '' : ','}${(number - before).toString(RADIX)}`
    before = number
  }
  return printed
}
