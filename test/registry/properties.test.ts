/** Holds the laws of registry files: total, places inside the text, and time that grows with the size. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cslJson } from '../../src/registry/formats/csl-json.ts'
import { yaml } from '../../src/registry/formats/yaml.ts'
import { growth } from '../growth.ts'
import { readJson } from './read-registry.ts'
import { TextFile } from '../../src/text/text-file.ts'

describe('a JSON text', () => {
  it('is broken exactly when JSON.parse says so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5 }), fc.nat(), fc.boolean(), async (json, at, cut) => {
        const text = cut ? json.slice(0, at % (json.length + 1)) : json
        const broken = (await readJson(text)).issues.some(({ message }) =>
          syntaxMessages.test(message),
        )
        expect(broken).toBe(!isJson(text))
      }),
      { numRuns: 1000 },
    )
  })
})

const syntaxMessages = /^(?:Expected|Text |File is empty|Trailing comma)/

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the time that decoding takes', () => {
  const shapes = [
    [
      'a YAML list',
      yaml,
      (n: number) =>
        entries(n)
          .map((one) => `- ${one}\n`)
          .join(''),
    ],
    [
      'a YAML map by key',
      yaml,
      (n: number) =>
        entries(n)
          .map((one, i) => `k${i}: ${one}\n`)
          .join(''),
    ],
    ['a CSL-JSON list', cslJson, (n: number) => `[${jsonEntries(n)}]`],
    ['unclosed quotation marks', yaml, (n: number) => '- id: "a\n'.repeat(n)],
    ['anchors', yaml, (n: number) => '- &a {id: *a}\n'.repeat(n)],
    [
      'unknown fields',
      yaml,
      (n: number) =>
        `- id: a\n${Array.from({ length: n }, (_, i) => `  titel${i % 7}: x\n`).join('')}`,
    ],
  ] as const

  it.each(shapes)('grows with the size of %s', async (_shape, format, make) => {
    const decode = (count: number): unknown => format.decode(new TextFile('rents', make(count)))
    expect(await growth(decode, 300)).toBeLessThan(40)
  })
})

function entries(count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) => `{id: rents-${i}, type: book, title: "Rents, part ${i}", issued: 2024}`,
  )
}

function jsonEntries(count: number): string {
  const sources = Array.from({ length: count }, (_, i) => ({
    id: `rents-${i}`,
    type: 'book',
    title: 'Rents',
  }))
  return JSON.stringify(sources).slice(1, -1)
}
