/** Measures registries of 10,000 and 100,000 sources. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeBriefing, makeCslJson } from '../corpus.js'
import { makeProject } from '../projects.js'
import { compare } from '../row.js'

export const sources = { title: 'Sources', rows }

const bareYaml = fileURLToPath(new URL('../bare-yaml.js', import.meta.url))
const COUNTS = { hundred: 100, 'ten-thousand': 10_000 }

function* rows({ bin, folder, node, rounds }) {
  for (const [name, sourceCount] of Object.entries(COUNTS))
    makeProject(join(folder, name), { count: 2, sourceCount })
  makeProject(join(folder, 'hundred-thousand'), {
    count: 1,
    registry: 'sources.json',
    text: makeCslJson(100_000),
  })
  const config = (name) => ['--config', `${name}/briefing.config.yaml`]
  yield compare(
    {
      work: '`sources list`, 10,000 in YAML, cold',
      ours: [node, bin, 'sources', 'list', '--no-cache', ...config('ten-thousand')],
      against: 'bare `yaml`',
      theirs: [node, bareYaml, 'ten-thousand/sources/sources.yaml'],
      asked: 1.3,
      rounds: rounds(5),
    },
    folder,
  )
  const checkNew = (name) => {
    const text = makeBriefing(1, COUNTS[name], 8 * 1024)
    return (round) => {
      const path = `${name}/briefings/b0.md`
      writeFileSync(join(folder, path), `${text}\nRound ${round}.\n`)
      return [node, bin, 'check', '--cache', ...config(name), path]
    }
  }
  yield compare(
    {
      work: '`check` one of two briefings, new, 10,000 sources, registry cached',
      ours: checkNew('ten-thousand'),
      against: 'the same, 100 sources',
      theirs: checkNew('hundred'),
      asked: 1.3,
      rounds: rounds(7),
    },
    folder,
  )
  yield compare(
    {
      work: '`check`, 100,000 sources in CSL-JSON, cold (peak asked: ≤ 1000)',
      ours: [
        node,
        bin,
        'check',
        '--no-cache',
        '--limit',
        'registry=200',
        ...config('hundred-thousand'),
      ],
      against: '`JSON.parse` of the file',
      theirs: [node, '-e', 'JSON.parse(fs.readFileSync("hundred-thousand/sources/sources.json"))'],
      rounds: rounds(1),
    },
    folder,
  )
}
