/** Reaches every limit on input, and fails when the source has one that no case here reaches. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { usualLimits } from '../../src/model/limits.ts'
import { samplePdf } from '../extract/sample-pdf.ts'
import { tempProject } from '../temp-project.ts'

const source = fileURLToPath(new URL('../../src/', import.meta.url))

/** A project that goes beyond one limit, and what is said of it. */
interface Reach {
  readonly files: Readonly<Record<string, string>>
  /** A file of so many bytes, none of which takes room on the disk. */
  readonly hollow?: readonly [path: string, bytes: number]
  readonly args?: readonly string[]
  /** 1 unless said. */
  readonly code?: number
  readonly says: string
}

const briefing = (text: string, says: string, ...args: readonly string[]): Reach => ({
  files: { 'briefings/rents.md': text },
  args,
  says,
})
const registry = (name: string, text: string, says: string, code = 1): Reach => ({
  files: { 'briefings/rents.md': 'Rents rose [@census].\n', [`sources/${name}`]: text },
  code,
  says,
})
const times = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('')

const storedCensus = (sha256: string): string => `- id: census
  type: report
  title: Census
  custom:
    snapshot: { path: census.txt, sha256: "${sha256}", mediaType: text/plain }
`
const nested = `a: ${'['.repeat(30)}${']'.repeat(30)}`
const tooDeepYaml = 'nested deeper than 20 levels'
const row = (cell: string): string => `${cell.repeat(200)}|\n`
const wide = `${row('|a')}${row('|-')}${'|b\n'.repeat(200)}`

/** Limit, as file and name → what goes beyond it. Several stand for one limit that holds in several places. */
const reached: Readonly<Record<string, readonly Reach[]>> = {
  'model/limits.ts briefing': [
    briefing('a'.repeat(1_000_001), '(too-large)', '--limit', 'briefing=1'),
  ],
  'model/limits.ts registry': [
    {
      ...registry('long.yaml', '# rivers\n'.repeat(120_000), 'more than 1 MB (too-large)'),
      args: ['--limit', 'registry=1'],
    },
  ],
  'model/limits.ts page': [
    {
      files: { 'briefings/rents.md': 'Rents rose by 4 % [@census].\n'.repeat(4000) },
      args: ['build', '--limit', 'page=1'],
      code: 2,
      says: 'Cannot write "reports/rents.html": it would have more than 1 MB',
    },
  ],
  'model/limits.ts expansion': [briefing(wide, '(expansion-limit)')],
  'markdown/tree-excess.ts leastExpansion': [
    briefing(
      `[a]: https://a.example/${'a'.repeat(10_000)}\n\n${'[a] '.repeat(30)}`,
      'Long definitions are used so often that the page would be many times the text (expansion-limit)',
    ),
  ],
  'markdown/citations.ts mostFootnoteItems': [
    briefing(
      `${'Rents rose[^a].\n\n'.repeat(201)}[^a]: See ${'[@census] '.repeat(100)}\n`,
      'Footnotes cite more than 20000 times',
    ),
  ],
  'markdown/complexity.ts deepest': [
    briefing(`${'> '.repeat(101)}a`, 'nested more than 100 deep (too-deep)'),
    briefing(`${'- '.repeat(101)}a`, 'nested more than 100 deep (too-deep)'),
  ],
  'markdown/complexity.ts mostLines': [
    briefing('a\n'.repeat(200_001), 'more than 200000 lines (too-large)'),
  ],
  'markdown/complexity.ts mostOpenBrackets': [
    briefing('!['.repeat(501), 'More than 500 brackets are open at once (too-complex)'),
  ],
  'markdown/complexity.ts mostBrackets': [
    briefing('[^a] '.repeat(100_001), 'More than 100000 brackets in one paragraph (too-complex)'),
  ],
  'markdown/complexity.ts mostDelimiters': [
    briefing(
      '*a _b '.repeat(75_001),
      'More than 150000 emphasis signs in one paragraph (too-complex)',
    ),
  ],
  'markdown/complexity.ts mostUnderlines': [
    briefing('Rents\n---\n'.repeat(1001), 'More than 1000 underlined headings (too-complex)'),
  ],
  'markdown/tree-excess.ts deepestNode': [
    briefing(`${'**a '.repeat(400)}${'b** '.repeat(400)}`, 'nested more than 250 deep (too-deep)'),
  ],
  'markdown/tree-excess.ts mostBlocks': [
    briefing(
      `${'|a'.repeat(50_001)}\n${'|-'.repeat(50_001)}\n${'|a'.repeat(50_001)}`,
      'More than 100000 paragraphs, headings and table cells (too-complex)',
    ),
  ],
  'markdown/tree-excess.ts mostCitations': [
    briefing('[@k]'.repeat(100_001), 'More than 100000 citations (too-complex)'),
  ],
  'markdown/tree-excess.ts mostNodes': [
    briefing('`a` '.repeat(250_001), 'More than 500000 pieces of markup (too-complex)'),
  ],
  'markdown/tree-excess.ts mostStops': [
    briefing('Yes. '.repeat(100_002), 'More than 100000 sentences (too-complex)'),
  ],
  'markdown/field-tree.ts longest': [
    briefing(`---\ntitle: ${'a'.repeat(70_000)}\n---\na\n`, 'longer than 64 KB (too-large)'),
  ],
  'markdown/field-tree.ts mostKeys': [
    briefing(
      `---\n${times(1001, (index) => `k${index}: a\n`)}---\na\n`,
      'more than 1000 keys (too-large)',
    ),
  ],
  'syntax/positioned-value.ts maxDepth': [
    briefing(`---\n${nested}\n---\na\n`, tooDeepYaml),
    registry('deep.yaml', nested, tooDeepYaml),
    registry('deep.json', '['.repeat(30) + ']'.repeat(30), tooDeepYaml),
    registry('deep.bib', `@misc{a, title = ${'{'.repeat(30)}a${'}'.repeat(30)}}`, tooDeepYaml),
    {
      files: { 'briefings/rents.md': 'a\n', 'briefing.config.yaml': nested },
      code: 2,
      says: tooDeepYaml,
    },
  ],
  'project/read-config.ts longest': [
    {
      files: {
        'briefings/rents.md': 'a\n',
        'briefing.config.yaml': `briefings: ["${'{a,b}'.repeat(14_000)}.md"]\n`,
      },
      code: 2,
      says: 'briefing.config.yaml:1:1: Config is longer than 64 KB',
    },
  ],
  'text/glob.ts LONGEST_PATTERN': [
    {
      files: {
        'briefings/rents.md': 'a\n',
        'briefing.config.yaml': `ignore:\n  - a.md\n  - "${'*a'.repeat(501)}"\n`,
      },
      code: 2,
      says: 'briefing.config.yaml:3:5: Setting "ignore.1" must be a pattern of at most 1000 characters',
    },
  ],
  'syntax/xml-tree.ts DEEPEST': [
    {
      files: {
        'briefings/rents.md': 'Rents rose by 4 % [@census].\n',
        'deep.csl': `<style>${'<a>'.repeat(250)}${'</a>'.repeat(250)}</style>`,
      },
      args: ['build', '--csl', 'deep.csl'],
      code: 2,
      says: 'Elements nest too deep',
    },
  ],
  'registry/decode-entries.ts maxEntries': [
    registry('many.json', `[${'0,'.repeat(200_000)}0]`, 'more than 200000 entries (too-large)'),
  ],
  'registry/decode-source.ts longestKey': [
    registry('key.yaml', `- { id: ${'a'.repeat(201)}, type: book, title: A }`, '200 bytes'),
  ],
  'registry/bibtex/inherit-fields.ts maxGenerations': [
    registry(
      'ancestors.bib',
      times(8, (index) => `@misc{k${index}, title = {T}, crossref = {k${index + 1}}}\n`) +
        '@misc{k8, title = {T}}',
      'goes back more than 5 entries',
    ),
    registry(
      'circle.bib',
      '@misc{a, title = {A}, crossref = {b}}\n@misc{b, title = {B}, crossref = {a}}\n',
      'or in circles',
    ),
  ],
  'registry/bibtex/inherit-fields.ts maxInherited': [
    registry(
      'crowd.bib',
      times(
        100,
        (index) =>
          `@misc{k${index}, title = {T}, f${index} = {x}, xdata = {${times(100, (other) => `k${other},`)}}}\n`,
      ),
      'the file hands down more than 1000000 fields',
    ),
  ],
  'registry/bibtex/decode-bibtex.ts maxLatex': [
    registry(
      'inherits.bib',
      `${times(230, (index) => `@misc{k${index}, crossref = {p}}\n`)}@misc{p, abstract = {${'a'.repeat(90_000)}}}`,
      'more than 20000000 characters of fields',
    ),
  ],
  'registry/bibtex/latex-reader.ts maxSigns': [
    registry(
      'signs.bib',
      String.raw`@misc{a, title = {${String.raw`\& `.repeat(1501)}}}`,
      'LaTeX of field "title" cannot be read',
    ),
  ],
  'registry/bibtex/read-bibtex-field.ts maxValue': [
    registry('long.bib', `@misc{a, title = {${'a'.repeat(100_001)}}}`, '100000 characters'),
  ],
  'registry/bibtex/bibtex-cursor.ts maxAdded': [
    registry(
      'strings.bib',
      `@string{s = {${'a'.repeat(90_000)}}}\n${times(60, (index) => `@misc{k${index}, title = s}\n`)}`,
      'the strings of the file add more than 5000000 characters',
    ),
  ],
  'registry/bibtex/scan-bibtex.ts maxProblems': [
    registry(
      'broken.bib',
      times(201, (index) => `@misc{k${index}, title = rents}\n`),
      'more than 200 broken places',
    ),
  ],
  'registry/decode-entries.ts mostProblems': [
    registry('broken.yaml', '- : {\n'.repeat(400), 'File has 100 more syntax errors'),
  ],
  'registry/ris/ris-records.ts maxProblems': [
    registry('broken.ris', 'TY  - JOUR\n'.repeat(202), 'more than 200 broken places'),
  ],
  'project/read-config.ts MOST_BYTES': [
    {
      ...briefing('a\n', 'briefing.config.yaml": it is larger than 1 MB'),
      hollow: ['briefing.config.yaml', 1_000_001],
      code: 2,
    },
  ],
  'project/read-briefings.ts MOST_TIMES': [
    {
      ...briefing('a\n', 'Cannot read "briefings/huge.md": it is larger than 40 MB'),
      hollow: ['briefings/huge.md', 40_000_001],
      code: 2,
    },
  ],
  'project/load-registry.ts MOST_BYTES': [
    {
      ...registry('huge.yaml', '', 'Cannot read registry "sources/huge.yaml": it is larger', 2),
      hollow: ['sources/huge.yaml', 256_000_001],
    },
  ],
  'project/baseline-file.ts MOST_BYTES': [
    {
      ...briefing('a\n', 'Cannot read baseline ".briefing-baseline.json": it is larger than 64 MB'),
      hollow: ['.briefing-baseline.json', 64_000_001],
      code: 2,
    },
  ],
  'project/stored-path.ts MOST_NAME_BYTES': [
    {
      files: {
        'briefings/rents.md': 'Rents rose.\n',
        'briefing.config.yaml': `outDir: ${'a'.repeat(201)}\n`,
      },
      code: 2,
      says: 'a name in its path has more than 200 bytes',
    },
  ],
  'project/read-snapshot.ts MOST_BYTES': [
    {
      ...registry(
        'sources.yaml',
        storedCensus('0'.repeat(64)),
        'Cannot read stored text "census.txt": it is larger than 20 MB (unreadable-snapshot)',
      ),
      hollow: ['sources/census.txt', 20_000_001],
    },
  ],
  'project/read-logo.ts MOST_BYTES': [
    {
      files: {
        'briefings/rents.md': 'Rents rose by 4 % [@census].\n',
        'briefing.config.yaml': 'site: { logo: logo.svg }\n',
        'logo.svg': `<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(32_000)}</svg>`,
      },
      args: ['build'],
      code: 2,
      says: 'more than the 32000 that a logo may have',
    },
  ],
  'project/verifier/ask-verifier.ts MOST_OUTPUT': [
    {
      files: {
        'briefings/rents.md': 'Rents rose by 4 % [@census].\n',
        'sources/sources.yaml': storedCensus(createHash('sha256').update('Rents').digest('hex')),
        'sources/census.txt': 'Rents',
        'verifier.cjs': "console.log('a'.repeat(3_000_000))\n",
      },
      args: ['check', '--verifier', 'node verifier.cjs'],
      says: 'it wrote more than answers can be',
    },
  ],
}

/** What is longer or deeper is read in another way, shown in part or left as the text it is: no input is refused. */
const harmless: ReadonlySet<string> = new Set([
  'markdown/citation-construct.ts deepestBracket',
  'markdown/citation-construct.ts deepestParenthesis',
  'markdown/citation-construct.ts longestResource',
  'markdown/reading-cost.ts most',
  'markdown/zones.ts longestName',
  'project/choose-key.ts MOST_CHARACTERS',
  'project/doi-entry.ts MOST_NAMES',
  'project/examine-project.ts LEAST_NODE',
  'project/fix-briefing.ts mostPasses',
  'project/git/select-changed.ts MOST_WORDS',
  'project/pack-cache.ts MOST_KEPT_BYTES',
  'project/pack-cache.ts MOST_PACKS',
  'project/plan-baseline.ts MOST_SIGNS',
  'project/registry-cache.ts LEAST_BYTES',
  'project/registry-cache.ts MOST_BYTES',
  'project/registry-cache.ts MOST_KEPT_BYTES',
  'project/snapshot-name.ts MOST_CHARACTERS',
  'project/verifier/read-answer.ts LONGEST_REASON',
  'registry/build-registry.ts maxGuesses',
  'registry/quoted.ts maxLength',
  'syntax/citation-marker.ts longestMarker',
  'syntax/comment-removal.ts LONGEST_BLANK',
  'syntax/comment.ts LONGEST_ECHO',
  'syntax/drop-cite-item.ts MOST_CANDIDATES',
  'syntax/marker-problem.ts longestQuotation',
  'syntax/plain-yaml/read-plain-yaml.ts MAX_FLOW_LEVELS',
  'syntax/plain-yaml/read-plain-yaml.ts MAX_LEVELS',
  'syntax/yaml-document.ts maxStack',
  'text/slug.ts LONGEST',
])

const LIMIT = /^(?:export )?const ((?:most|max|longest|deepest|least)(?:[A-Z_]\w*)?)\b/gim
/** Rooms that read what a project holds. In the fast lane every limit hands the text to the full parser. */
const rooms = ['text', 'markdown', 'syntax', 'registry', 'project'] as const

function limitsInSource(): readonly string[] {
  const files = rooms.flatMap((room) =>
    readdirSync(join(source, room), { recursive: true, encoding: 'utf8' })
      .map((file) => `${room}/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.ts') && !file.startsWith('markdown/fast-lane/')),
  )
  const fixed = files.flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(LIMIT)].map(
      ([, name]) => `${file} ${name}`,
    ),
  )
  return [...fixed, ...Object.keys(usualLimits).map((name) => `model/limits.ts ${name}`)]
}

it('has a case for every limit, and none for what is no limit any more', () => {
  const known = [...Object.keys(reached), ...harmless]
  expect(known.toSorted()).toEqual(limitsInSource().toSorted())
})

const cases = Object.entries(reached).flatMap(([limit, reaches]) =>
  reaches.map((reach, index) => ({ limit: `${limit} (${index + 1})`, ...reach })),
)

it.each(cases)('says what is beyond $limit', async ({ files, hollow, args = [], code, says }) => {
  const { run, folder } = tempProject({ files })
  if (hollow) {
    const path = join(folder, hollow[0])
    writeFileSync(path, '')
    truncateSync(path, hollow[1])
  }
  const [command = ''] = args
  const line = ['check', 'build'].includes(command) ? args : ['check', ...args]
  const ended = await run(...line, '--no-cache', '-f', 'concise')
  expect(ended.out + ended.err).toContain(says)
  expect(ended.code).toBe(code ?? 1)
  expect(ended.out + ended.err).not.toMatch(/RangeError|TypeError|\bat file:|\[object/)
})

/** A few kilobytes for 4,000 times so many letters on each page, by a font in which one means many. */
function lettersPdf(pages: number, letters: number): Uint8Array {
  const page = Array.from({ length: 50 }, () => 'a'.repeat(80))
  return samplePdf(
    Array.from({ length: pages }, () => page),
    '',
    '',
    letters,
  )
}

it.each([
  ['pages', samplePdf(Array.from({ length: 5001 }, () => [])), 'application/pdf', '5000 pages'],
  ['letters on a page', lettersPdf(1, 6000), 'application/pdf', 'more text than can be read'],
  ['letters in all', lettersPdf(6, 1000), 'application/pdf', 'more text than can be read'],
  ['tags', Buffer.from('<b>'.repeat(50_001)), 'text/html', '50000 tags'],
  ['bytes of markup', Buffer.alloc(10_000_001, 'a'), 'text/html', '10 MB is not read'],
])('takes no text from a document with too many %s', async (_, bytes, type, says) => {
  const { readable } = await extract(bytes, { type })
  expect(readable).toMatchObject({ kind: 'none', reason: expect.stringContaining(says) })
})
