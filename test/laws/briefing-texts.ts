/** Makes briefings of fragments of front matter, Markdown and our own grammar. */
import * as fc from 'fast-check'
import { documents } from '../markdown/random-documents.ts'
import { heapsOf } from './heaps.ts'
import { hostileWords } from './hostile-words.ts'

const fields = [
  'title: Rents\n',
  'title: "Rents: a <b>view</b>"\n',
  'titel: Rents\n',
  'id: rents\n',
  'slug: rents-2024\n',
  'slug: ../rents\n',
  'version: 1e999\n',
  'version: 0777\n',
  'checked: 2026-01-31\n',
  'checked: 2026-02-31\n',
  'checked: 12:30:45\n',
  'date: no\n',
  'status: draft\n',
  'lang: de\n',
  'lang: x\n',
  'sources: [census, harbour]\n',
  'sources: [nobody, census]\n',
  'sources:\n  - harbour\n  - census # first\n',
  'authors: [{ name: Ada }]\n',
  'authors:\n\t- Ada\n',
  'summary: |\n  Rents rose.\n\n  More.\n',
  'followups: [Who pays?, Who rides?]\n',
  'tags: &a [x, *a]\n',
  '<<: *a\n',
  'title: !!binary x\n',
  '__proto__: { polluted: true }\n',
  'constructor: [[[[[[1]]]]]]\n',
  '? a\n: b\n',
  '"\\u0000": x\n',
  '# note\n',
  '  \n',
  '- x\n',
  '{',
  ']',
  ': ',
  '---\n',
  '...\n',
]

const prose = [
  'Rents rose by 4 % in 2024',
  ' The river fell, Dr. Smith said',
  '. ',
  '? ',
  '.”',
  ' “The ferry was late for an hour”',
  ' [1]',
  '[@census]',
  ' [@census, p. 4; see @harbour, pp. 2–3 and passim]',
  ' [@nobody]',
  ' [1;2]',
  ' [1–3, 2]',
  ' [ 1 ]',
  ' [@census, p. 4 @gazete]',
  ' ［1，2］',
  '【8†source】',
  '[^1]',
  '\n\n[^1]: Seen [1].\n\n',
  '[1](https://stats.example/census)',
  ' [text [@census]](https://a.example)',
  ' https://harbour.example/2019 ',
  '\n\n',
  '\n',
  '\n\n## Summary\n\n',
  '\n\n## References\n\n1. Census. https://stats.example/census\n2. Harbour\n\n',
  '\n\n# Rents [1]\n\n',
  '- ',
  '> ',
  '\n| a | b |\n| - | - |\n| 4 [1] | b |\n\n',
  '\n\n<!-- briefing: analysis -->\n\n',
  '<!-- briefing-ignore uncited-claim: known -->',
  '<!-- briefing-ignore uncited-clam: known -->',
  '\n\n<!-- briefing-ignore-start uncited-claim: all known -->\n\n',
  '\n\n<!-- briefing-ignore-end uncited-claim -->\n\n',
  '👩‍👩‍👧',
  ' עלה ',
  '租金上涨。',
  '`code`',
  '*',
  '\\',
]

const bodies = fc.oneof(
  { arbitrary: heapsOf([...prose, ...prose, ...hostileWords]), weight: 3 },
  { arbitrary: documents, weight: 1 },
)
const fronts = fc.oneof(
  { arbitrary: fc.constant(''), weight: 1 },
  {
    arbitrary: heapsOf([...fields, ...fields, ...hostileWords], 8).map(
      (text) => `---\n${text}${text.endsWith('\n') ? '' : '\n'}---\n\n`,
    ),
    weight: 2,
  },
)

/** Whole briefings, most of which have front matter. */
export const briefingTexts: fc.Arbitrary<string> = fc
  .tuple(fronts, bodies)
  .map((parts) => parts.join(''))
