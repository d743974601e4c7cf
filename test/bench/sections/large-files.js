/** Measures single briefings that are as long as books. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeBriefing, makeParagraph } from '../corpus.js'
import { compare } from '../row.js'

export const largeFiles = { title: 'Large files', rows }

const bareRemark = fileURLToPath(new URL('../bare-remark.js', import.meta.url))
const MEGABYTE = 1024 * 1024

function* rows({ bin, folder, node, rounds }) {
  const project = join(folder, 'large')
  mkdirSync(project)
  const files = [
    ['a paragraph of 1 MB on one line', 'paragraph.md', makeParagraph(MEGABYTE)],
    ['a briefing of 1 MB', 'one.md', makeBriefing(1, 12, MEGABYTE)],
    ['a briefing of 5 MB', 'five.md', makeBriefing(1, 12, 5 * MEGABYTE)],
  ]
  for (const [what, name, text] of files) {
    writeFileSync(join(project, name), text)
    yield compare(
      {
        work: `\`check\`, ${what}`,
        ours: [node, bin, 'check', '--no-cache', name],
        against: 'bare remark-parse',
        theirs: [node, bareRemark, name],
        asked: 1.5,
        rounds: rounds(3),
      },
      project,
    )
  }
}
