/** States what holds for every briefing, whatever is in it. */
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { check } from '../../src/api/check.ts'
import { decodeRegistry, type DecodedRegistry } from '../../src/api/decode-registry.ts'
import { fix } from '../../src/api/fix.ts'
import { renderBriefing } from '../../src/api/render.ts'
import { profiles, type Profile } from '../../src/model/diagnostic.ts'
import type { Run } from '../../src/model/report-format.ts'
import type { Report } from '../../src/model/report.ts'
import type { Range } from '../../src/text/span.ts'
import { lawRegistry } from './law-registry.ts'
import { briefingTexts } from './briefing-texts.ts'
import { ENGINE_WORDS } from './engine-words.ts'
import { outputsHold } from './output-laws.ts'
import { pageHolds, pageIsValid } from './page-laws.ts'
import { mustHold, type Subject } from './subject.ts'

/** A briefing, and how it is tried. */
export interface BriefingInput {
  readonly text: string
  readonly profile: Profile
  /** Whether its page is held against HTML's rules, which takes longer than all other laws. */
  readonly validated: boolean
}

/** What a page may weigh besides forty times its text. */
const pageFrame = 100_000

const neighbour = { path: 'b.md', text: '# Ferries\n\nThe ferry was late in 2024 [@harbour].\n' }
const unusedSource = '- { id: nobody-cites-this, type: report, title: Tides, issued: 2020-01-02 }\n'
const today = '2026-11-20'
let registry: Promise<DecodedRegistry> | undefined
let largerRegistry: Promise<DecodedRegistry> | undefined

export const briefings: Subject<BriefingInput> = {
  name: 'briefings',
  inputs: fc.record({
    text: briefingTexts,
    profile: fc.constantFrom(...profiles),
    validated: fc.nat(9).map((number) => number === 9),
  }),
  async check({ text, profile, validated }) {
    const run = await checked(text, profile)
    placesLieInside(run.report, text)
    messagesAreOurs(run.report, text)
    await outputsHold(run)
    const page = await renderBriefing(run, 0, 'html')
    mustHold(page.length <= pageFrame + 40 * text.length, 'a page has a bounded size', page.length)
    pageHolds(page)
    if (validated) await pageIsValid(page)
    await lineEndsDoNotMatter(run, text, profile)
    await neighboursDoNotMatter(run, text, profile)
    await fixesComeToAnEnd(text, profile)
  },
}

async function ownRegistry(): Promise<DecodedRegistry> {
  registry ??= decodeRegistry([{ path: 'sources.yaml', text: lawRegistry }])
  return registry
}

async function checked(text: string, profile: Profile): Promise<Run> {
  return check([{ path: 'a.md', text }], { sources: await ownRegistry(), today, profile })
}

function placesLieInside({ diagnostics, documents }: Report, text: string): void {
  const ranges = [
    ...diagnostics.filter(({ path }) => path === 'a.md').map(({ range }) => range),
    ...documents.flatMap(({ claims }) => claims.map(({ range }) => range)),
    ...documents.flatMap(({ sections }) => sections.map(({ range }) => range)),
  ]
  for (const { start, end } of ranges)
    mustHold(
      start.offset >= 0 &&
        end.offset >= start.offset &&
        end.offset <= text.length &&
        Math.min(start.line, start.column, end.line, end.column) >= 1,
      'a place lies inside the text',
      { start, end, length: text.length },
    )
}

function messagesAreOurs({ diagnostics }: Report, text: string): void {
  for (const { message, help = '' } of diagnostics)
    mustHold(
      ENGINE_WORDS.test(text) || !ENGINE_WORDS.test(`${message} ${help}`),
      'a message is in the words of the user',
      message,
    )
}

async function lineEndsDoNotMatter(run: Run, given: string, profile: Profile): Promise<void> {
  const text = given.replaceAll('\uFEFF', '').replace(/\r\n?/g, '\n')
  const plain = findingsIn(text === given ? run : await checked(text, profile))
  for (const other of [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
    const found = findingsIn(await checked(other, profile))
    mustHold(
      isDeepStrictEqual(found, plain),
      'a text says the same with other line ends and a byte order mark',
      [plain, found],
    )
  }
}

/** Without offsets, which count what line ends are made of. */
function findingsIn({ report }: Run): unknown {
  const place = ({ start, end }: Range): unknown => [start.line, start.column, end.line, end.column]
  return report.diagnostics
    .filter(({ path }) => path === 'a.md')
    .map(({ ruleId, message, range, fingerprint }) => [ruleId, message, place(range), fingerprint])
}

/** Neither another briefing before it nor a source that nobody cites changes a finding. */
async function neighboursDoNotMatter(run: Run, text: string, profile: Profile): Promise<void> {
  largerRegistry ??= decodeRegistry([
    { path: 'sources.yaml', text: lawRegistry },
    { path: 'tides.yaml', text: unusedSource },
  ])
  const options = { sources: await largerRegistry, today, profile }
  const found = findingsIn(await check([neighbour, { path: 'a.md', text }], options))
  mustHold(
    isDeepStrictEqual(found, findingsIn(run)),
    'neighbours and sources that nobody cites change nothing',
    [findingsIn(run), found],
  )
}

async function fixesComeToAnEnd(text: string, profile: Profile): Promise<void> {
  const options = { sources: await ownRegistry(), today, profile, unsafe: true }
  const once = await fix({ path: 'a.md', text }, options)
  if (once.text === text) return
  const twice = await fix({ path: 'a.md', text: once.text }, options)
  mustHold(twice.text === once.text, 'fixes come to an end', [once.text, twice.text])
}
