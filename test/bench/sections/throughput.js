/** Measures 1,000 briefings of 8 KB against bare remark-parse on the same bytes. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeProject } from '../projects.js'
import { compare } from '../row.js'

export const throughput = { title: 'Throughput', rows }

const bareRemark = fileURLToPath(new URL('../bare-remark.js', import.meta.url))

function* rows({ bin, folder, node, rounds }) {
  const project = join(folder, 'thousand')
  makeProject(project, { count: 1000, sourceCount: 100 })
  const bare = {
    against: 'bare remark-parse',
    theirs: [node, bareRemark, 'briefings'],
  }
  for (const [work, words, asked] of [
    ['`check`, 1,000 briefings, cold', 'check', undefined],
    ['`build`, 1,000 briefings, cold', 'build', 0.3],
    ['the same without the fast lane', 'build --no-fast-lane', 1.35],
  ])
    yield compare(
      {
        work,
        ours: [node, bin, ...words.split(' '), '--no-cache'],
        ...bare,
        asked,
        rounds: rounds(3),
      },
      project,
    )
}
