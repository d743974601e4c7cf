/** Holds SARIF to what GitHub's code scanning asks for, and to its limits. */
import { gzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { sarif } from '../../../src/report/formats/sarif.ts'
import { runOf } from '../fixture.ts'
import {
  briefing,
  display,
  hostileRun,
  hugeRun,
  machineRun,
  path,
  text,
  uncited,
} from './machine-run.ts'
import { sarifShape } from './sarif-shape.ts'

const validate = new Ajv2020().compile(sarifShape)

async function sarifOf(run: ReturnType<typeof machineRun>, shown = display) {
  const printed = await sarif.render(run, shown)
  const log = JSON.parse(printed)
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  return { printed, log: log.runs[0] }
}

describe('a SARIF log', () => {
  it('says what the tool is, what its columns count and which rules it has', async () => {
    const { log } = await sarifOf(machineRun())
    expect(log.columnKind).toBe('utf16CodeUnits')
    expect(log.automationDetails).toEqual({ id: 'briefing/review/' })
    expect(log.tool.driver).toMatchObject({ name: 'briefing', semanticVersion: '1.2.3' })
    expect(log.tool.driver.rules).toMatchObject([
      { id: 'uncited-claim', defaultConfiguration: { level: 'error' } },
    ])
  })

  it('gives a finding its rule, place and our own fingerprint, and the message first', async () => {
    const { log } = await sarifOf(machineRun())
    expect(log.results[0]).toEqual({
      ruleId: 'uncited-claim',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'Claim has no citation. Cite a source, as in [@key].' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/briefings/ferry.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 28, endLine: 3, endColumn: 57 },
          },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: 'aaaaaaaaaaaaaaaa:1' },
      suppressions: [],
    })
  })

  it('links other places from the message and escapes what would be a placeholder', async () => {
    const { log } = await sarifOf(machineRun())
    expect(log.results[1].message.text).toBe(
      String.raw`Unknown source "{{harbor}}". Did you mean "harbour"? See [cited \[here\]](1).`,
    )
    expect(log.results[1].relatedLocations).toMatchObject([
      { id: 1, physicalLocation: { region: { startLine: 3, startColumn: 24 } } },
    ])
  })

  it('carries fixes as replacements', async () => {
    const { log } = await sarifOf(machineRun())
    expect(log.results[1].fixes).toMatchObject([
      {
        description: { text: 'Write "harbour"' },
        artifactChanges: [
          {
            replacements: [
              {
                deletedRegion: { startLine: 7, startColumn: 4, endLine: 7, endColumn: 5 },
                insertedContent: { text: 'e' },
              },
            ],
          },
        ],
      },
    ])
  })

  it('leaves a fix out when a file that it changes cannot be had', async () => {
    const location = { path: 'sources/gone.yaml', span: { start: 0, end: 0 } }
    const fix = {
      title: 'List it',
      safety: 'safe' as const,
      edits: [
        { location: uncited.location, text: '' },
        { location, text: 'pier: {}\n' },
      ] as const,
    }
    const run = runOf({
      briefings: [briefing],
      texts: { [path]: text },
      diagnostics: [{ ...uncited, fix: { ...fix, edits: [fix.edits[0], fix.edits[1]] } }],
    })
    const { log } = await sarifOf(run)
    expect(log.results).toHaveLength(1)
    expect(log.results[0].fixes).toBeUndefined()
  })

  it('lists silenced findings last, with the reason', async () => {
    const { log } = await sarifOf(machineRun())
    expect(log.results).toHaveLength(4)
    expect(log.results[3].suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'common <knowledge>' },
    ])
  })

  it('percent-encodes paths and makes no link of a text that looks like one', async () => {
    const { log } = await sarifOf(hostileRun('a b#[rents](1)%é{0}'))
    const [result] = log.results
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(
      'docs/briefings/a%20b%23%5Brents%5D(1)%25%C3%A9%7B0%7D.md',
    )
    expect(result.message.text).toBe('a b#[rents] (1)%é{{0}}. A b#[rents] (1)%é{{0}}.')
  })

  it('says that a run was incomplete', async () => {
    const { log } = await sarifOf(runOf({ briefings: [briefing], allRead: false }))
    expect(log.invocations[0]).toEqual({
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: 'error', message: { text: 'Not every file could be read.' } },
      ],
    })
  })

  it('lists errors only when quiet', async () => {
    const { log } = await sarifOf(machineRun(), { ...display, quiet: true })
    expect(log.results.map(({ level }: { level: string }) => level)).toEqual(['error', 'error'])
  })
})

describe('the limits of code scanning', () => {
  it('keeps the worst 5,000 of 25,000 findings and says how many it left out', async () => {
    const { log } = await sarifOf(hugeRun(25_000))
    expect(log.results).toHaveLength(5000)
    expect(new Set(log.results.map(({ level }: { level: string }) => level))).toEqual(
      new Set(['error']),
    )
    expect(log.invocations[0].toolExecutionNotifications).toEqual([
      {
        level: 'warning',
        message: {
          text: '20000 findings left out to stay within the limits of code scanning; the worst are here.',
        },
      },
    ])
  })

  it('stays below 10 MB gzipped whatever the messages hold', async () => {
    let state = 1
    const noise = Array.from({ length: 12_000 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return String.fromCharCode(0x4e00 + ((state >>> 16) % 0x5000))
    }).join('')
    const huge = { ...uncited, message: noise.repeat(400), fingerprint: 'f:1' }
    const long = Array.from({ length: 600 }, (_, index) => ({
      ...uncited,
      message: noise.slice(index) + noise.slice(0, index),
      fingerprint: `${index}:1`,
    }))
    const { log, printed } = await sarifOf(
      runOf({ briefings: [briefing], texts: { [path]: text }, diagnostics: [huge, ...long] }),
    )
    expect(Buffer.byteLength(printed)).toBeLessThan(10_000_000)
    expect(gzipSync(printed).length).toBeLessThan(10_000_000)
    expect(log.results.length).toBeGreaterThan(100)
    expect(log.invocations[0].toolExecutionNotifications[0].message.text).toMatch(
      new RegExp(`^${601 - log.results.length} findings left out`),
    )
  })
})
