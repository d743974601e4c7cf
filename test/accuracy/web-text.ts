/** Measures sentence ends in weblogs and newsgroups, with and without markers behind the stops. */
import { compareEnds, goldParagraph, intlSplitter, ownSplitter } from './boundaries.ts'
import { readRows } from './data-sets.ts'
import type { Figure } from './figure.ts'
import { f1, precision } from './found-and-missed.ts'

export function measureWebText(): Figure[] {
  return [
    ...measure('web text', 'ewt-dev-web.jsonl'),
    ...measure('web text, text.[1]', 'ewt-dev-web.marker-after.jsonl'),
  ]
}

function measure(name: string, file: string): Figure[] {
  const paragraphs = readRows(`seg-ewt-dev/${file}`, goldParagraph)
  const own = compareEnds(paragraphs, ownSplitter, 'all')
  const intl = compareEnds(paragraphs, intlSplitter, 'all')
  return [
    {
      name: `${name}: precision`,
      target: '≥ 98.5',
      value: precision(own),
      intlSegmenter: precision(intl),
    },
    { name: `${name}: F1`, target: '≥ 96.5', value: f1(own), intlSegmenter: f1(intl) },
  ]
}
