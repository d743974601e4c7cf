/** Measures sentence ends in formal prose, without markers and in each layout of markers. */
import {
  type GoldParagraph,
  compareEnds,
  goldParagraph,
  intlSplitter,
  ownSplitter,
} from './boundaries.ts'
import { readRows } from './data-sets.ts'
import type { Figure } from './figure.ts'
import { f1 } from './found-and-missed.ts'

/** A sentence's marker by layout: `body` is the sentence without its stop. */
const layouts: Readonly<Record<string, (body: string, stop: string, marker: string) => string>> = {
  'no marker': (body, stop) => body + stop,
  'text [1].': (body, stop, marker) => `${body} ${marker}${stop}`,
  'text.[1]': (body, stop, marker) => body + stop + marker,
  'text. [1]': (body, stop, marker) => `${body}${stop} ${marker}`,
}

const OWN_MARKER = /\s*\[-?@[^\]]*\]/g
const STOPPED = /^([\s\S]*?)([.!?]+["”’)]*)$/
const UNFINISHED = /(?:^|[^.!?"”’)])$|\bet al\.$/
const TWO_SENTENCES = /(?<!\bet al)[.?!]["”]?\s+\p{Lu}\p{Ll}/u

export function measureFormalProse(): Figure[] {
  const raw = readRows('seg-manubot-dev/deep-review-paragraphs.jsonl', goldParagraph).map(linesOf)
  const sound = raw.map(joinUnfinished).filter((lines) => !lines.some(holdsTwo))
  return [
    ...measure('formal prose', raw, ['all', 'inner']),
    ...measure('formal prose without its slips', sound, ['all']),
  ]
}

function measure(
  name: string,
  paragraphs: readonly (readonly string[])[],
  countings: readonly ('all' | 'inner')[],
): Figure[] {
  return countings.flatMap((counted) =>
    Object.entries(layouts).map(([layout, write]): Figure => {
      const written = paragraphs.map((lines) => writeParagraph(lines, write))
      return {
        name: `${name}, ${layout}: F1${counted === 'inner' ? ' of inner ends' : ''}`,
        ...(counted === 'all' && { target: layout === 'no marker' ? '≥ 99.5' : '≥ 99.4' }),
        value: f1(compareEnds(written, ownSplitter, counted)),
        intlSegmenter: f1(compareEnds(written, intlSplitter, counted)),
      }
    }),
  )
}

/** The gold sentences of a paragraph, without the markers that they came with. */
function linesOf({ text, ends }: GoldParagraph): string[] {
  return ends.map((end, index) =>
    text
      .slice(ends[index - 1] ?? 0, end)
      .replace(OWN_MARKER, '')
      .trim(),
  )
}

/** Joins each line that ends inside a sentence with the next one. */
function joinUnfinished(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    if (before !== undefined && UNFINISHED.test(before))
      joined[joined.length - 1] = `${before} ${line}`
    else joined.push(line)
  }
  return joined
}

function holdsTwo(line: string): boolean {
  return TWO_SENTENCES.test(line)
}

function writeParagraph(
  lines: readonly string[],
  write: (body: string, stop: string, marker: string) => string,
): GoldParagraph {
  let text = ''
  const ends: number[] = []
  for (const [index, line] of lines.entries()) {
    const [, body, stop] = STOPPED.exec(line) ?? []
    const marked = body === undefined ? line : write(body, stop ?? '', `[${(index % 9) + 1}]`)
    text += (text && ' ') + marked
    ends.push(text.length)
  }
  return { text, ends }
}
