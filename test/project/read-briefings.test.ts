/** Holds that the texts of a run are those that it began with, kept or not. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { nodeHost } from '../../src/host/node-host.ts'
import { noMemory } from '../../src/project/project-memory.ts'
import { readBriefings, type ReadBriefings } from '../../src/project/read-briefings.ts'
import { readConfig } from '../../src/project/read-config.ts'
import { UsageError } from '../../src/project/usage-error.ts'

function tempFolder(count: number): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'briefing-texts-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'briefings'))
  for (let index = 0; index < count; index++)
    writeFileSync(join(folder, `briefings/b${index}.md`), `The pier has\n${index} planks.\n`)
  return folder
}

function read(folder: string, room: number): Promise<ReadBriefings> {
  const host = nodeHost(folder)
  return readBriefings(host, readConfig(host, undefined, []), { paths: [] }, noMemory(room))
}

/** More than pass through when nothing is to stay. */
const count = 12

it.each([0, 60, 1_000_000])('reads texts again beyond a room of %d', async (room) => {
  const { texts, fileOf, hashes } = await read(tempFolder(count), room)
  for (const { path, text, issues } of texts) {
    expect(text).toMatch(/^The pier has\n\d+ planks\.\n$/)
    expect(fileOf(path)?.pointAt(14)).toMatchObject({ line: 2, column: 2 })
    expect(hashes.get(path)).toMatch(/^[\da-f]{64}$/)
    expect(issues).toEqual([])
  }
  expect(texts).toHaveLength(count)
  expect(fileOf('briefings/none.md')).toBeUndefined()
})

it.each<[string, (path: string) => void]>([
  ['says something else', (path) => writeFileSync(path, 'The pier fell.\n')],
  ['is no longer there', (path) => rmSync(path)],
])('refuses a text that %s when it is read again', async (_name, change) => {
  const folder = tempFolder(count)
  const { texts } = await read(folder, 0)
  change(join(folder, 'briefings/b0.md'))
  expect(() => texts[0]?.text).toThrow(UsageError)
  expect(() => texts[0]?.text).toThrow('"briefings/b0.md" has changed since this run began')
})
