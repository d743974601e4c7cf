/** Measures short runs, where the start is most of the time. */
import { join } from 'node:path'
import { makeProject } from '../projects.js'
import { compare } from '../row.js'

export const coldStart = { title: 'Cold start', rows }

function* rows({ bin, folder, node, rounds }) {
  makeProject(join(folder, 'start'), { count: 1 })
  makeProject(join(folder, 'start-hundred'), { count: 1, sourceCount: 100 })
  const nothing = {
    against: '`node -e 0`',
    theirs: [node, '-e', '0'],
    rounds: rounds(15),
  }
  const ours = (...args) => [node, bin, ...args]
  yield compare({ work: '`--version`', ours: ours('--version'), ...nothing, asked: 1.3 }, folder)
  yield compare({ work: '`--help`', ours: ours('--help'), ...nothing, asked: 1.3 }, folder)
  yield compare(
    {
      work: '`explain`',
      ours: ours('explain', 'uncited-claim'),
      ...nothing,
      asked: 1.3,
    },
    folder,
  )
  yield compare(
    {
      work: '`check`, one briefing of 8 KB, 12 sources',
      ours: ours('check', '--no-cache'),
      ...nothing,
      asked: 4,
    },
    join(folder, 'start'),
  )
  yield compare(
    {
      work: '`check`, one briefing of 8 KB, 100 sources',
      ours: ours('check', '--no-cache'),
      ...nothing,
    },
    join(folder, 'start-hundred'),
  )
}
