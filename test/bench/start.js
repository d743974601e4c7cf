/**
 * Runs the sections of the bench: `npm run bench`, or `npm run bench -- throughput peers` for some of them.
 * Prints each row as it is measured and keeps the tables in FIGURES.md; nothing here passes or fails.
 * `ROUNDS=0.5` in the environment halves all numbers of rounds, for a quick look.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { keepSection, renderTable } from './figures-file.js'
import { coldStart } from './sections/cold-start.js'
import { fastLane } from './sections/fast-lane.js'
import { largeFiles } from './sections/large-files.js'
import { pages } from './sections/pages.js'
import { pathological } from './sections/pathological.js'
import { peers } from './sections/peers.js'
import { scale } from './sections/scale.js'
import { sources } from './sections/sources.js'
import { throughput } from './sections/throughput.js'

const SECTIONS = {
  'cold-start': coldStart,
  throughput,
  'fast-lane': fastLane,
  'large-files': largeFiles,
  sources,
  scale,
  pages,
  pathological,
  peers,
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SECTIONS)
const unknown = names.find((name) => !Object.hasOwn(SECTIONS, name))
if (unknown === undefined) for (const name of names) await measure(SECTIONS[name])
else {
  console.error(`No section "${unknown}"; there are ${Object.keys(SECTIONS).join(', ')}`)
  process.exitCode = 2
}

async function measure({ title, rows }) {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-bench-'))
  const factor = Number(process.env.ROUNDS ?? 1)
  try {
    const measured = []
    console.log(`\n${title}`)
    const place = {
      bin: fileURLToPath(new URL('../../bin/briefing.js', import.meta.url)),
      node: process.execPath,
      folder,
      rounds: (count) => Math.max(1, Math.round(count * factor)),
    }
    for await (const row of rows(place)) {
      measured.push(row)
      console.log(tell(row))
    }
    const day = new Date().toISOString().slice(0, 10)
    const made = `Measured on ${day} with node ${process.versions.node}.`
    keepSection(title, `${made}\n\n${renderTable(measured)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tell({ work, seconds, against, base, ratio, asked, verdict, peak }) {
  return [
    `  ${work}: ${seconds}`,
    against && `against ${against} ${base}: ${ratio}`,
    asked && `(asked ${asked}: ${verdict})`,
    peak && `peak ${peak}`,
  ]
    .filter(Boolean)
    .join(', ')
}
