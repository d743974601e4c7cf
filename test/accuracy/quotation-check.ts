/** Measures the quotation check on true quotations from stored pages, and on ones that were tampered with. */
import { matchQuotation } from '../../src/evidence/match-quotation.ts'
import { readText } from '../../src/evidence/read-text.ts'
import { wiceClaims } from './evidence-rows.ts'
import { type Figure, percent } from './figure.ts'
import { judge, precision, recall } from './found-and-missed.ts'

/** Words of a page in a row, and the spaces between them as they are. */
interface Excerpt {
  readonly words: readonly string[]
  readonly page: number
}

/** A way to change a quotation; `undefined` when this one cannot be changed so. */
type Change = (words: readonly string[], draw: Draw, other: readonly string[]) => string | undefined

/** A number from 0 to, not including, `below`. */
type Draw = (below: number) => number

const PER_PAGE = 12
const LENGTHS = [3, 25] as const

/** What any author or typesetter may do to a quotation without changing it. */
const styles: readonly ((words: readonly string[], draw: Draw) => string)[] = [
  (words) => words.join(' '),
  (words) => words.join(' ').replaceAll('"', '”').replaceAll("'", '’'),
  (words) => words.join('\u00a0 ').replace(/ [-–—] /g, '—'),
  (words) => words.join(' ').replaceAll('fi', 'ﬁ').replaceAll('ff', 'ﬀ'),
  // A dash or an arrow at the start of a line would begin a list or a quote in Markdown.
  (words) =>
    words
      .join('\n')
      .replace(/\n(?=[-–>+])/g, ' ')
      .normalize('NFD'),
  (words) => `${words.join(' ').replace(/[,.]$/, '')},`,
  (words, draw) => {
    const at = 1 + draw(words.length - 1)
    return [...words.slice(0, at), '…', ...words.slice(Math.min(at + 1, words.length - 1))].join(
      ' ',
    )
  },
  (words) => words.join(' ').replace(/^\p{L}/u, (letter) => `[${letter.toUpperCase()}]`),
  (words, draw) =>
    words
      .map((word, index) =>
        index === draw(words.length) ? `${word.slice(0, 3)}\u00ad${word.slice(3)}` : word,
      )
      .join(' '),
]

/** What changes what was said. */
const changes: Readonly<Record<string, Change>> = {
  'another word': (words, draw, other) => {
    const at = draw(words.length)
    const word = other[draw(other.length)]
    return word === undefined || !/\p{L}{2}/u.test(word)
      ? undefined
      : words.with(at, word).join(' ')
  },
  'another digit': (words, draw) => {
    const at = words.findIndex((word) => /\d/.test(word))
    const digit = (9 - draw(8)).toString()
    return words.map((word, index) => (index === at ? word.replace(/\d/, digit) : word)).join(' ')
  },
  'another letter': (words, draw) => {
    const at = draw(words.length)
    return words
      .with(
        at,
        (words[at] ?? '').replace(/\p{Ll}(?=\P{Ll}*$)/u, (letter) => (letter === 'x' ? 'z' : 'x')),
      )
      .join(' ')
  },
  'a word more': (words, draw, other) => {
    const at = 1 + draw(words.length - 1)
    const word = other[draw(other.length)]
    return word === undefined || !/\p{L}/u.test(word)
      ? undefined
      : words.toSpliced(at, 0, word).join(' ')
  },
  'a word less': (words, draw) =>
    words.length < 4 ? undefined : words.toSpliced(1 + draw(words.length - 2), 1).join(' '),
  'two words swapped': (words, draw) => {
    const at = draw(words.length - 1)
    const [left, right] = [words[at] ?? '', words[at + 1] ?? '']
    return words.toSpliced(at, 2, right, left).join(' ')
  },
  'another page': (_words, _draw, other) => other.slice(0, 8).join(' '),
}

export function measureQuotationCheck(): Figure[] {
  const pages = [...new Set(wiceClaims().map(({ page }) => page))]
  const read = pages.map(readText)
  const draw = seededDraw(20_261)
  const excerpts = pages.flatMap((page, index) => excerptsOf(page, index, draw))
  const isFlagged = (quotation: string, page: number): boolean => {
    const text = read[page]
    return text !== undefined && matchQuotation(quotation, text).result !== 'found'
  }
  const faithful = excerpts.flatMap(({ words, page }) =>
    styles.map((style) => ({
      y: false,
      kind: 'true',
      flagged: isFlagged(style(words, draw), page),
    })),
  )
  const tampered = excerpts.flatMap(({ words, page }, index) => {
    const other = excerpts[(index + PER_PAGE * 3) % excerpts.length]?.words ?? []
    return Object.entries(changes).flatMap(([kind, change]) => {
      const quotation = change(words, draw, other)
      if (quotation === undefined || holds(pages[page] ?? '', quotation)) return []
      return [{ y: true, kind, flagged: isFlagged(quotation, page) }]
    })
  })
  const outcome = judge([...faithful, ...tampered], ({ flagged }) => flagged)
  const sizes = `${faithful.length} true, ${tampered.length} tampered`
  return [
    { name: `quotation check (${sizes}): precision`, target: '≥ 99.5', value: precision(outcome) },
    { name: `quotation check (${sizes}): recall`, target: '≥ 99.5', value: recall(outcome) },
    ...Object.keys(changes).map((kind): Figure => {
      const rows = tampered.filter((row) => row.kind === kind)
      const found = rows.filter(({ flagged }) => flagged).length
      return {
        name: `quotation with ${kind} (${rows.length}): flagged`,
        ...(kind === 'another word' && { target: '≥ 98' }),
        value: percent(found, rows.length),
      }
    }),
  ]
}

function excerptsOf(page: string, index: number, draw: Draw): Excerpt[] {
  const words = page.split(/\s+/).filter((word) => word !== '')
  const [shortest, longest] = LENGTHS
  return Array.from({ length: PER_PAGE }, () => {
    const length = shortest + draw(longest - shortest)
    const start = draw(Math.max(1, words.length - length))
    return { words: words.slice(start, start + length), page: index }
  }).filter(({ words: excerpt }) => excerpt.length >= shortest && isQuotable(excerpt))
}

/** Brackets mean something in a quotation, and a quotation is more than signs. */
function isQuotable(words: readonly string[]): boolean {
  const text = words.join(' ')
  return (
    !/[[\]…]|\.\.\.|[*_|#]/.test(text) && words.filter((word) => /\p{L}{2}/u.test(word)).length >= 3
  )
}

/** Whether a change left something that the page says, too. */
function holds(page: string, quotation: string): boolean {
  const plain = (text: string): string =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `
  return plain(page).includes(plain(quotation))
}

/** The same draws on every run. */
function seededDraw(seed: number): Draw {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
