/** Keeps the tables of the bench in a file, where a run of some sections leaves the others as they are. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const STORE = fileURLToPath(new URL('FIGURES.md', import.meta.url))

const HEAD = `# Speed

Written by \`npm run bench\`, which runs all sections, or those that are named after \`--\`. CPU seconds of whole
processes with their children: the median, and half the width of the middle half. What a row compares ran
in turn, so that its ratio holds on a machine that is shared; seconds of different sections were not
measured at the same time. The peak is 10^6 bytes.
`

const COLUMNS = [
  ['work', 'work'],
  ['measured', 'seconds'],
  ['against', 'against'],
  ['its CPU s', 'base'],
  ['ratio', 'ratio'],
  ['asked', 'asked'],
  ['', 'verdict'],
  ['peak', 'peak'],
]

/** The rows as a Markdown table with aligned columns. */
export function renderTable(rows) {
  const columns = COLUMNS.map(([head, field]) => [head, ...rows.map((row) => row[field] ?? '')])
  const widths = columns.map((cells) => Math.max(3, ...cells.map((cell) => cell.length)))
  const line = (index) =>
    `| ${columns.map((cells, column) => cells[index].padEnd(widths[column])).join(' | ')} |\n`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |\n`
  return line(0) + rule + rows.map((_, index) => line(index + 1)).join('')
}

/** Puts a section's text in the place of the one with the same title, or at the end. */
export function keepSection(title, text) {
  const sections = readSections()
  sections.set(title, text)
  writeFileSync(
    STORE,
    HEAD + [...sections].map(([name, body]) => `\n## ${name}\n\n${body.trim()}\n`).join(''),
  )
}

function readSections() {
  if (!existsSync(STORE)) return new Map()
  const [, ...parts] = readFileSync(STORE, 'utf8').split(/^## /m)
  return new Map(
    parts.map((part) => {
      const [title, ...lines] = part.split('\n')
      return [title, lines.join('\n')]
    }),
  )
}
