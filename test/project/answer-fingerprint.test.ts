/** Holds that a fingerprint of answers changes with each answer that was asked for, and with no other. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { indexRegistry } from '../../src/compile.ts'
import { answerFingerprint } from '../../src/project/answer-fingerprint.ts'
import type { Dependence } from '../../src/project/outline.ts'
import { decodeRegistry } from '../../src/api/decode-registry.ts'
import { entry } from './random-edits.ts'

const host = {
  sha256: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
}

async function fingerprintOf(text: string, dependence: Dependence): Promise<string> {
  const { registry } = await decodeRegistry([{ path: 'sources/harbour.yaml', text }])
  return answerFingerprint(host, indexRegistry(registry), [host.sha256(Buffer.from(text))])(
    dependence,
  )
}

const asksKey = (name: string, more: Partial<Dependence> = {}): Dependence => ({
  lookups: [{ table: 'sourcesByKey', name }],
  registry: false,
  places: false,
  ...more,
})

const harbour = asksKey('harbour')
const before = entry('harbour')

it('stays while what was asked for says the same, wherever it stands', async () => {
  const plain = await fingerprintOf(before, harbour)
  expect(await fingerprintOf(`# a comment\n${entry('census')}${before}`, harbour)).toBe(plain)
})

it.each<[string, string]>([
  ['a field says something else', before.replace('2024', '2023')],
  ['a field is new', entry('harbour', '  publisher: Port\n')],
  ['a note is new', entry('harbour', '  custom: { derived-from: census }\n')],
  ['a field is there and cannot be read', entry('harbour', '  accessed: soon\n')],
  ['the source has gone', entry('census')],
])('changes when %s', async (_name, after) => {
  expect(await fingerprintOf(after, harbour)).not.toBe(await fingerprintOf(before, harbour))
})

it('changes with the place of a source only where places are told', async () => {
  const told = asksKey('harbour', { places: true })
  const moved = `# a comment\n${before}`
  expect(await fingerprintOf(moved, told)).not.toBe(await fingerprintOf(before, told))
  expect(await fingerprintOf(before, told)).toBe(await fingerprintOf(before, told))
})

it('changes with every file where the registry as a whole was asked', async () => {
  const whole: Dependence = { lookups: [], registry: true, places: false }
  const none: Dependence = { lookups: [], registry: false, places: false }
  const more = before + entry('census')
  expect(await fingerprintOf(more, whole)).not.toBe(await fingerprintOf(before, whole))
  expect(await fingerprintOf(more, none)).toBe(await fingerprintOf(before, none))
})

it('changes when a name or an address that was nobody’s is somebody’s', async () => {
  const byUrl: Dependence = {
    lookups: [{ table: 'sourcesByUrl', name: 'census.example/report' }],
    registry: false,
    places: false,
  }
  const more = before + entry('census')
  expect(await fingerprintOf(more, asksKey('census'))).not.toBe(
    await fingerprintOf(before, asksKey('census')),
  )
  const { registry } = await decodeRegistry([{ path: 'sources/harbour.yaml', text: more }])
  const [, census] = registry.sources
  expect(indexRegistry(registry).sourcesByUrl.get('census.example/report')).toEqual(census)
  expect(await fingerprintOf(more, byUrl)).not.toBe(await fingerprintOf(before, byUrl))
})
