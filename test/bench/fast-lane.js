/** Measures the fast lane against the parser behind it and against bare remark-parse, in one process. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { bareParser } from './bare-parser.js'
import { makeBriefing } from './corpus.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const ENTRY = `
export { parseMarkdown } from './src/markdown/markdown-parser.ts'
export { parseWithFastLane } from './src/markdown/fast-lane/parse-with-fast-lane.ts'
export { blankFrontMatter, findFrontMatter } from './src/markdown/front-matter-block.ts'
`

/** For each set of texts: the part that needs no judge, and CPU milliseconds with it, without, and bare. */
export async function measureFastLane(rounds) {
  const folder = mkdtempSync(join(root, 'node_modules/.briefing-bench-'))
  try {
    const outfile = join(folder, 'parsers.mjs')
    const stdin = { contents: ENTRY, resolveDir: root, loader: 'ts' }
    buildSync({
      stdin,
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
    })
    const parsers = await import(pathToFileURL(outfile).href)
    return textSets().map(([name, texts]) => measureSet(name, texts, parsers, rounds))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measureSet(name, files, parsers, rounds) {
  const { parseMarkdown, parseWithFastLane, blankFrontMatter, findFrontMatter } = parsers
  const texts = files.map((text) => blankFrontMatter(text, findFrontMatter(text)))
  let length = 0
  let judged = 0
  for (const text of texts) {
    length += text.length
    let asked = 0
    parseWithFastLane(text, (rest) => {
      asked += rest.length
      return parseMarkdown(rest)
    })
    judged += Math.min(asked, text.length)
  }
  const times = { on: [], off: [], bare: [] }
  // The first round warms the compiler and does not count.
  for (let round = 0; round <= rounds; round++) {
    const on = cpu(() => texts.forEach((text) => parseWithFastLane(text, parseMarkdown)))
    const off = cpu(() => texts.forEach((text) => parseMarkdown(text)))
    const floor = cpu(() => texts.forEach((text) => bareParser.parse(text)))
    if (round === 0) continue
    times.on.push(on)
    times.off.push(off)
    times.bare.push(floor)
  }
  const hit = 1 - judged / length
  return {
    name,
    hit,
    on: middle(times.on),
    off: middle(times.off),
    bare: middle(times.bare),
  }
}

function textSets() {
  const read = (folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md') && !/^[A-Z]/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
  return [
    ['generated', Array.from({ length: 200 }, (_, index) => makeBriefing(index, 12, 8 * 1024))],
    ['this repository', read(join(root, 'briefings'))],
  ]
}

/** User milliseconds. */
function cpu(work) {
  const start = process.cpuUsage()
  work()
  return process.cpuUsage(start).user / 1000
}

function middle(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}
