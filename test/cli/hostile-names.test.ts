/** Throws names that command terminals and runners at every place that names something from a file. */
import { describe, expect, it } from 'vitest'
import { guardLog } from '../../src/cli/guard-log.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { printJson, printJsonLine } from '../../src/report/json-text.ts'
import { asData } from '../../src/text/data-text.ts'
import { tempProject } from '../temp-project.ts'
import { textSink } from '../text-sink.ts'

/** As YAML writes them between double quotes, and as flags and file names have them. */
const hostile: Readonly<Record<string, string>> = {
  'controls of a terminal': 'a\u001b[31m\u009b31m\u202e\tb',
  'line with a command': 'a\n::error::owned',
  'return with a command': 'a\r::error::owned',
  'command alone': '::error::owned',
  'old command': '##[error]owned',
}

const inYaml = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A briefing in which the name stands wherever the formats put a stranger's words. */
const inProse = (name: string): string =>
  `---\ntitle: ${inYaml(name)}\n---\n\n${name}\n\n## ${name.replaceAll(/[\n\r]/g, ' ')}\n\n\`\`\`\n${name}\n\`\`\`\n\nThe ferry carries 300 people ${name} [@census].\n`
const inRegistry = (name: string): Record<string, string> => ({
  'sources/more.yaml': `- { id: more, type: report, title: ${inYaml(name)}, abstract: ${inYaml(`A.\n${name}\n${name}`)}, note: ${inYaml(name)} }\n`,
})

/** A diff, a page or an export is data, and keeps its bytes where no terminal reads them. */
const isData = (place: string): boolean =>
  /^(?:a line of a diff|a briefing as|a summary|findings|an export)/.test(place)

interface Place {
  files(name: string): Record<string, string>
  run(name: string): string[]
}

/** A briefing with the name in its prose, in one of the formats. */
const proseAs = (format: string): Place => ({
  files: (name) => ({ 'briefings/rents.md': inProse(name) }),
  run: () => ['check', '-f', format],
})

const places: Readonly<Record<string, Place>> = {
  'a setting of the config': {
    files: (name) => ({ 'briefing.config.yaml': `${inYaml(name)}: 1\n${inYaml(`${name}2`)}: 1\n` }),
    run: () => ['check'],
  },
  'a setting that doctor shows': {
    files: (name) => ({ 'briefing.config.yaml': `${inYaml(name)}: 1\n` }),
    run: () => ['doctor'],
  },
  'a value of the config': {
    files: (name) => ({
      'briefing.config.yaml': `profile: ${inYaml(name)}\noutDir: ${inYaml(name)}\n`,
    }),
    run: () => ['check'],
  },
  'a pattern of the config': {
    files: (name) => ({ 'briefing.config.yaml': `briefings: [${inYaml(name)}]\n` }),
    run: () => ['check'],
  },
  'the name of a briefing': {
    files: (name) => ({
      [`briefings/${name.replaceAll('/', '')}.md`]: 'The ferry carries 300 people.\n',
    }),
    run: () => ['check'],
  },
  'the name of a briefing, in lines': {
    files: (name) => ({ [`${name}.md`]: 'The ferry carries 300 people.\n' }),
    run: (name) => ['check', '-f', 'concise', `${name}.md`],
  },
  'the name of a registry file': {
    files: (name) => ({ [`sources/${name}.yaml`]: '- id: 5\n- [' }),
    run: () => ['sources', 'list'],
  },
  'a key and a title of the registry': {
    files: (name) => ({
      'sources/more.yaml': `- id: ${inYaml(name)}\n  type: report\n  title: ${inYaml(name)}\n  ${inYaml(name)}: x\n`,
    }),
    run: () => ['sources', 'list'],
  },
  'keys alone': {
    files: (name) => ({
      'sources/more.yaml': `- id: ${inYaml(name)}\n  type: report\n  title: A\n`,
    }),
    run: () => ['sources', 'list', '-f', 'keys'],
  },
  'a field of the front matter': {
    files: (name) => ({ 'briefings/a.md': `---\n${inYaml(name)}: ${inYaml(name)}\n---\n\nA.\n` }),
    run: () => ['check'],
  },
  'a reference of git': { files: () => ({}), run: (name) => ['diff', name] },
  'a commit to compare with': { files: () => ({}), run: (name) => ['check', `--changed=${name}`] },
  'an unknown option': { files: () => ({}), run: (name) => ['check', `--x${name}`] },
  'an unknown command': { files: () => ({}), run: (name) => [name] },
  'the value of a flag': { files: () => ({}), run: (name) => ['check', '--profile', name] },
  'a format': { files: () => ({}), run: (name) => ['check', '-f', name] },
  'a config that is not there': { files: () => ({}), run: (name) => ['check', '--config', name] },
  'a rule': { files: () => ({}), run: (name) => ['explain', name] },
  'a key to capture': { files: () => ({}), run: (name) => ['sources', 'capture', name] },
  'an address to add': { files: () => ({}), run: (name) => ['sources', 'add', name] },
  'a report to import': { files: () => ({}), run: (name) => ['import', `${name}.md`] },
  'a briefing as Markdown': proseAs('markdown'),
  'a briefing as a page': proseAs('html'),
  'a summary in Markdown': proseAs('markdown-summary'),
  'findings as JSON': proseAs('json'),
  'findings as lines of JSON': proseAs('jsonl'),
  'findings as test results': proseAs('junit'),
  'findings as SARIF': proseAs('sarif'),
  'an export as BibTeX': {
    files: inRegistry,
    run: () => ['sources', 'export', '-f', 'bibtex'],
  },
  'an export as RIS': { files: inRegistry, run: () => ['sources', 'export', '-f', 'ris'] },
  'an export as YAML': {
    files: inRegistry,
    run: () => ['sources', 'export', '-f', 'yaml'],
  },
  'an export as CSL-JSON': {
    files: inRegistry,
    run: () => ['sources', 'export', '-f', 'csl-json'],
  },
  'a line of a diff': {
    files: (name) => ({
      'briefings/a.md': `${name.replaceAll('\n', ' \n')}\n\nA ferry [@ census ].\n`,
    }),
    run: () => ['check', '--diff'],
  },
}

/** What must not be in text for people, besides the ends of its lines. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/

/** Without what stands between fences, and without our own annotations, which the runner reads to their line's end. */
const withoutFences = (text: string): string =>
  text
    .replace(/^::stop-commands::(\w+)\n[\s\S]*?^::\1::\n/gm, '')
    .replace(/^::(?:error|warning|notice) (?:file|title)=.*\n/gm, '')

describe.each(Object.entries(places))('%s', (place, { files, run }) => {
  it.each(Object.entries(hostile))('%s gives no orders', async (_, name) => {
    const all = { 'briefings/rents.md': '# Rents\n', ...files(name) }
    const plain = await tempProject({ files: all }).run(...run(name))
    expect(plain.err).not.toMatch(raw)
    const forPeople = isData(place) ? '' : plain.out
    expect(forPeople).not.toMatch(raw)
  })

  it.each(Object.entries(hostile))('%s is no command of a runner', async (_, name) => {
    const all = { 'briefings/rents.md': '# Rents\n', ...files(name) }
    const env = { GITHUB_ACTIONS: 'true' }
    const { out, err } = await tempProject({ files: all, env }).run(...run(name))
    for (const text of [withoutFences(out), err]) {
      expect(text).not.toMatch(/^\s*::error::owned/m)
      expect(text).not.toContain('##[error]owned')
    }
  })
})

describe('data in a job of GitHub Actions', () => {
  const hurt = '::error::owned\n'
  const print = (text: string, isFile = false): string => {
    let printed = ''
    const out = textSink((piece) => void (printed += piece), { isFile })
    const host = { ...nodeHost('.'), env: { GITHUB_ACTIONS: 'true' }, out }
    guardLog(host).out.send(asData(text))
    return printed
  }

  it('stands between fences where a line could be a command, and nobody can guess their word', () => {
    expect(print(hurt)).toMatch(/^::stop-commands::([0-9a-f]{32})\n::error::owned\n::\1::\n$/)
    expect(print('a ##[group]x')).toMatch(/^::stop-commands::(\w+)\na ##\[group\]x\n::\1::\n$/)
    expect(print(hurt)).not.toBe(print(hurt))
  })

  it.each(['# Rents\n', '::: note\nRents\n:::\n', 'a::b::c\n', 'std::vector ## [x]\n'])(
    'keeps every byte of %j',
    (text) => expect(print(text)).toBe(text),
  )

  it('keeps every byte in a file', () => expect(print(hurt, true)).toBe(hurt))

  it('in JSON holds no command, and means the same', () => {
    const value = { title: 'a ##[error]owned' }
    for (const text of [printJson(value), printJsonLine(value)]) {
      expect(text).not.toContain('##[')
      expect(JSON.parse(text)).toEqual(value)
    }
  })
})
