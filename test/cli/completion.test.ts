/** Asks what may come next in command lines, as the scripts for shells do. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildProgram } from '../../src/cli/build-program.ts'
import { placeIn } from '../../src/cli/completion/complete-line.ts'
import { offerFor } from '../../src/cli/completion/offered-values.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { tempProject, type TempProject } from '../temp-project.ts'

async function offered(project: TempProject, ...words: readonly string[]): Promise<string[]> {
  const { code, out, err } = await project.run('completion', 'bash', '--', 'briefing', ...words)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out.split('\n').slice(0, -1)
}

it.each<[string, readonly string[], readonly string[]]>([
  ['commands', ['ch'], ['words', 'check\tChecks briefings and prints what is wrong with them.']],
  ['commands of a group', ['sources', 'un'], ['words', expect.stringMatching(/^unused\t/)]],
  ['commands for help', ['help', 'doc'], ['words', expect.stringMatching(/^doctor\t/)]],
  ['flags', ['check', '--max'], ['words', expect.stringMatching(/^--max-warnings\t/)]],
  ['flags of an alias', ['lint', '--help'], ['words', '--help\tprint help']],
  ['choices of a flag', ['check', '--profile', 'p'], ['words', 'publish']],
  ['choices behind "="', ['check', '--profile=d'], ['words', '--profile=draft']],
  ['formats', ['check', '-f', 'sar'], ['words', expect.stringMatching(/^sarif\tSARIF/)]],
  ['files of a format', ['check', '-f', 'json:out/re'], ['files json:']],
  ['files of a format behind "="', ['check', '--format=json:r'], ['files --format=json:']],
  ['files of a flag', ['check', '--config', ''], ['files ']],
  ['files of a flag behind "="', ['build', '--out-dir=p'], ['files --out-dir=']],
  ['briefings', ['check', 'briefings/'], ['files ']],
  ['briefings behind others', ['check', '--quiet', 'a.md', 'b'], ['files ']],
  ['source keys', ['sources', 'rename', 'cen'], ['words', 'census\t2024 population census']],
  [
    'source keys behind others',
    ['sources', 'capture', 'census', 'alm'],
    ['words', 'almanac\tRiver almanac'],
  ],
  ['nothing for a new key', ['sources', 'rename', 'census', ''], ['words']],
  ['rules', ['explain', 'uncited-c'], ['words', 'uncited-claim\tA claim has no citation.']],
  ['nothing behind the only rule', ['explain', 'uncited-claim', ''], ['words']],
  ['schemas', ['schema', 'rep'], ['words', 'report']],
  ['shells', ['completion', ''], ['words', 'bash', 'zsh', 'fish']],
  ['types', ['sources', 'list', '--type', 'article-n'], ['words', 'article-newspaper']],
  ['no flags behind "--"', ['check', '--', '--q'], ['files ']],
  ['nothing where there is no such command', ['chekc', ''], ['words']],
  ['nothing for a flag that there is not', ['check', '--nothing=x'], ['words']],
  ['nothing for a value that only the user knows', ['check', '--max-warnings', ''], ['words']],
])('offers %s', async (_name, words, lines) => {
  const project = tempProject({ files: {} })
  expect(await offered(project, ...words)).toEqual(lines)
})

it('takes the registry from the config that the line names', async () => {
  const project = tempProject({
    files: {
      'desk/briefing.config.yaml': '',
      'desk/sources/all.yaml': '- { id: pier, type: report, title: "Pier\\tand\\e[31m quay" }\n',
    },
  })
  const line = ['words', 'pier\tPier\\tand\\u001b[31m quay']
  const config = 'desk/briefing.config.yaml'
  expect(await offered(project, 'sources', 'rename', '--config', config, '')).toEqual(line)
  expect(await offered(project, 'sources', 'rename', `--config=${config}`, '')).toEqual(line)
})

it('offers nothing where the project is broken, and no branches without git', async () => {
  const project = tempProject({ files: { 'briefing.config.yaml': 'profile: loud\n' } })
  expect(await offered(project, 'sources', 'rename', '')).toEqual(['words'])
  expect(await offered(project, 'diff', '')).toEqual(['words'])
})

it('answers any words, and quietly', async () => {
  const project = tempProject({ files: {} })
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('check', 'sources', 'rename', '-f', '--', '-', '--config', '--format=', 'help'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
      const [head] = await offered(project, ...words)
      expect(head).toMatch(/^(?:words$|files )/)
    }),
    { numRuns: 60 },
  )
})

it('knows every place that the usage of a command names', () => {
  const program = buildProgram(nodeHost('.'), async () => undefined)
  const commands = program.commands.flatMap((one) => [one, ...one.commands])
  const places = commands.flatMap(({ options, registeredArguments }) => [
    ...options.filter(({ argChoices }) => !argChoices).map(({ flags }) => placeIn(flags)),
    ...registeredArguments.filter(({ argChoices }) => !argChoices).map((one) => one.name()),
  ])
  expect(places.length).toBeGreaterThan(40)
  expect(places.filter((place) => place !== '' && offerFor(place) === undefined)).toEqual([])
})

it('prints a script, and says which shells there are', async () => {
  const project = tempProject({ files: {} })
  const { code, out } = await project.run('completion', 'fish')
  expect(code).toBe(0)
  expect(out).toMatch(/^# Completes briefing in fish: briefing completion fish > /)
  const wrong = await project.run('completion', 'fishy')
  expect(wrong.code).toBe(2)
  expect(wrong.err).toBe('briefing: Unknown shell "fishy"\n  help  did you mean "fish"?\n')
})
