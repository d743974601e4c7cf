/** Keeps a small project in a temporary folder that edits are made in. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { start, type Edit } from './random-edits.ts'

/** The folder's path; it goes when the test ends. */
export function tempFolder(files: Readonly<Record<string, string>> = start): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'briefing-edits-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) makeEdit(folder, { path, text })
  return folder
}

/** Writes or removes a file; what is in its place, and be it a link, goes first. */
export function makeEdit(folder: string, { path, text }: Edit): void {
  rmSync(join(folder, path), { force: true })
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  if (text !== undefined) writeFileSync(join(folder, path), text)
}
