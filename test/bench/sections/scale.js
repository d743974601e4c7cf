/** Measures how cost grows with the number of briefings and sources, and what dividing a run costs. */
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { makeBriefing } from '../corpus.js'
import { measureOnce } from '../measure.js'
import { makeProject } from '../projects.js'
import { compare, figure } from '../row.js'

export const scale = { title: 'Scale', rows }

const SHARDS = 16
const MOST_PEAK = 512
/** Briefings from which on something is asked; fewer are there to compare with. */
const ASKED = 10_000
/** 100,000 briefings take a quarter of an hour: `SCALE=100000 npm run bench -- scale`. */
const counts = [100, 1000, 10_000, 100_000].filter(
  (count) => count <= Number(process.env.SCALE ?? 10_000),
)

function* rows(place) {
  yield* briefings(place)
  yield* sources(place)
  yield markers(place)
  yield shards(place)
}

function* briefings({ bin, folder, node }) {
  const before = new Map()
  for (const count of counts) {
    const project = join(folder, `briefings-${count}`)
    makeProject(project, { count, sourceCount: 100 })
    const run = (...words) => measureOnce([node, bin, ...words], project)
    const name = `${count.toLocaleString('en')} briefings`
    const row = (work, measured, asked, met) => {
      const words = tell(measured, count, before.get(work))
      const earlier = before.get(work)
      before.set(work, { ...measured, count })
      return figure(`${work}, ${name}`, words, asked, met?.(earlier))
    }
    yield row('`check`, cold', run('check', '--no-cache'))
    const built = run('build', '--no-cache')
    yield row(
      '`build`, cold',
      built,
      count < ASKED ? undefined : `peak ≤ ${MOST_PEAK}, ≤ 1.5 × before`,
      (earlier) => built.peak <= Math.min(MOST_PEAK, 1.5 * (earlier?.peak ?? built.peak)),
    )
    run('check', '--cache')
    const unchanged = run('check', '--cache')
    yield row('`check`, unchanged', unchanged)
    appendFileSync(join(project, 'briefings/b7.md'), '\nOne more line.\n')
    const changed = run('check', '--cache')
    yield row(
      '`check`, one changed',
      changed,
      count < ASKED ? undefined : '≤ 1.3 × unchanged',
      () => changed.cpu <= 1.3 * unchanged.cpu,
    )
  }
}

/**
 * One new briefing beside a registry that is cached. It is one of two: a check of them all would report each source
 * that none of them cites.
 */
function* sources({ bin, folder, node }) {
  const before = new Map()
  for (const count of [100, 10_000, 100_000]) {
    const project = join(folder, `sources-${count}`)
    makeProject(project, { count: 2, sourceCount: count })
    for (const state of ['cold', 'registry cached']) {
      const command = [node, bin, 'check', '--cache', '--limit', 'registry=100', 'briefings/b0.md']
      const measured = measureOnce(command, project)
      const words = tell(measured, count, before.get(state))
      yield figure(`\`check\`, ${state}, ${count.toLocaleString('en')} sources in YAML`, words)
      before.set(state, { ...measured, count })
      writeFileSync(join(project, 'briefings/b0.md'), makeBriefing(1, count, 8 * 1024))
    }
  }
}

/** How the cost has grown: 1 is in step with the number, 0 not at all. */
function tell({ cpu, peak }, count, before) {
  const growth = before && Math.log(cpu / before.cpu) / Math.log(count / before.count)
  const exponent = growth === undefined ? '' : `, exponent ${growth.toFixed(2)}`
  return `${cpu.toFixed(2)} s${exponent}, peak ${peak.toFixed(0)}`
}

/** Many markers in one paragraph, against a tenth of them. */
function markers({ bin, folder, node, rounds }) {
  const project = join(folder, 'markers')
  makeProject(project, { count: 1, sourceCount: 12 })
  for (const count of [500, 5000])
    writeFileSync(
      join(project, `${count}.md`),
      Array.from(
        { length: count },
        (_, index) => `Rents rose by ${index} % [${(index % 12) + 1}].`,
      ).join(' '),
    )
  return compare(
    {
      work: '`check`, 5,000 markers in one paragraph (a tenth of it)',
      ours: [node, bin, 'check', '--no-cache', '5000.md'],
      against: 'the same, 500',
      theirs: [node, bin, 'check', '--no-cache', '500.md'],
      rounds: rounds(3),
      share: 10,
    },
    project,
  )
}

/** Sixteen processes one after the other, and their merge. */
function shards({ bin, folder, node, rounds }) {
  const project = join(folder, 'shards')
  makeProject(project, { count: 400, sourceCount: 100 })
  const divided = `for i in $(seq ${SHARDS}); do "$0" "$1" build --no-cache --shard $i/${SHARDS} -f json:parts/$i.json --exit-zero; done; "$0" "$1" merge parts --exit-zero`
  return compare(
    {
      work: `\`build\`, 400 briefings in ${SHARDS} shards, and the merge`,
      ours: ['bash', '-c', divided, node, bin],
      against: 'undivided',
      theirs: [node, bin, 'build', '--no-cache', '--out-dir', 'whole'],
      rounds: rounds(1),
    },
    project,
  )
}
