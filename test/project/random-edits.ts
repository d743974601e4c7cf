/** Makes small projects and random edits of everything in them, for laws on what is remembered. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'

/** A registry entry in YAML. */
export const entry = (key: string, more = ''): string =>
  `- id: ${key}\n  type: report\n  title: The ${key}\n  issued: 2024-05-02\n  URL: https://${key}.example/report\n${more}`

/** The stored text of the census. */
const stored = 'Rents rose by 4 % in 2024.\n'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
/** What an entry says of its stored text. */
const snapshot = (text: string): string =>
  `  custom: { snapshot: { path: census.txt, sha256: ${sha256(text)}, mediaType: text/plain } }\n`

/** A project before its first edit, by path. */
export const start = {
  'briefings/rents.md': 'Rents rose by 4 % in 2024 [@census].\n',
  'briefings/ferry.md': 'The ferry is late [@harbour].\n',
  'sources/census.yaml': entry('census', snapshot(stored)),
  'sources/census.txt': stored,
  'sources/harbour.yaml': entry('harbour'),
}

/** One edit of a random sequence: a file and its new text, or none when it goes. */
export interface Edit {
  readonly path: string
  readonly text: string | undefined
}

const briefingText = fc
  .array(
    fc.constantFrom(
      'Rents rose by 4 % in 2024 [@census].',
      'Rents fell in 2023.',
      'The ferry is late [@harbour] [@gauge, p. 4].',
      'See [the report](https://harbour.example/report).',
      '“Rents rose by 5 %” [@census].',
      'The river rose [1] and the pier fell [2].',
      '<!-- briefing-ignore uncited-claim: known -->\n\nThe pier is old.',
    ),
    { maxLength: 4 },
  )
  .chain((paragraphs) =>
    fc
      .constantFrom(
        '',
        '---\ntitle: Rents\nsources: [harbour, census, nobody]\n---\n\n',
        '---\nslug: one\n---\n\n',
      )
      .map((head) => `${head}${paragraphs.join('\n\n')}\n`),
  )

/** Long enough that the registry cache keeps what the file was decoded to. */
const padding = `# ${'-'.repeat(16_000)}\n`

const registryText = fc
  .uniqueArray(
    fc.constantFrom(
      entry('census', snapshot(stored)),
      entry('census', snapshot('Rents fell.\n')),
      entry('harbour'),
      entry('gauge', '  custom: { derived-from: harbour }\n'),
      '- id: census\n  type: [\n',
      entry('pier').replace('pier.example', 'harbour.example'),
      entry('harbour', '  publisher: Port\n  custom: { superseded-by: gauge }\n'),
      entry('gauge', '  author: [{ family: Okonkwo, given: A. }]\n').replace('2024-05-02', '2019'),
      entry('census', '  custom: { derived-from: briefings/rents.md, origin: port }\n'),
      '# moves what is below\n',
      padding,
    ),
    { maxLength: 5 },
  )
  .map((entries) => entries.join(''))

const gone = <Text>(text: fc.Arbitrary<Text>): fc.Arbitrary<Text | undefined> =>
  fc.option(text, { nil: undefined, freq: 6 })

/** Any edit. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    path: fc.constantFrom('briefings/rents.md', 'briefings/ferry.md', 'briefings/deep/river.md'),
    text: gone(briefingText),
  }),
  fc.record({
    path: fc.constantFrom('sources/census.yaml', 'sources/harbour.yaml', 'sources/deep/more.yaml'),
    text: gone(registryText),
  }),
  fc.record({
    path: fc.constantFrom('sources/census.txt', 'sources/deep/census.txt'),
    text: gone(fc.constantFrom(stored, 'Rents fell.\n', '')),
  }),
  fc.record({
    path: fc.constant('briefing.config.yaml'),
    text: gone(
      fc.constantFrom(
        'profile: publish\n',
        'lang: de\n',
        'rules: { uncited-claim: off, unused-source: error }\n',
        'claims: { policy: lenient, scope: paragraph }\n',
        'overrides: [{ sources: ["ha*"], rules: { stale-source: error, missing-locator: error } }]\n',
        'overrides: [{ files: ["briefings/r*"], rules: { uncited-claim: off } }]\n',
        'sources: ["sources/*.yaml"]\n',
        'site: { title: "Rents" }\n',
        'nonsense: [\n',
      ),
    ),
  }),
)
