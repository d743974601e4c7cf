/** Holds the plugin for remark: findings as messages, at their places in the text of the file. */
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { createProject } from '../../src/node.ts'
import remarkBriefing, { type RemarkBriefingOptions } from '../../src/remark.ts'
import { tempProject } from '../temp-project.ts'

const today = '2026-05-12'
const sources = [
  { path: 'sources.yaml', text: '- { id: census, type: report, title: Census, issued: 2025 }\n' },
]

type Messages = Awaited<ReturnType<typeof messagesOf>>

async function messagesOf(
  value: string | Uint8Array,
  options: RemarkBriefingOptions = { sources, today },
  file: { path?: string; cwd?: string } = {},
) {
  const remark = unified().use(remarkParse).use(remarkBriefing, options).use(remarkStringify)
  return (await remark.process({ value, ...file })).messages
}

/** The words that each message is about. */
function wordsOf(text: string, messages: Messages): readonly string[] {
  return messages.map(({ place }) =>
    place && 'start' in place ? text.slice(place.start.offset, place.end.offset) : '',
  )
}

describe('a message', () => {
  it('says what, where, by which rule, and where to read on', async () => {
    const [message] = await messagesOf('# Rents\n\nRents rose by 4 %.\n')
    expect(message).toMatchObject({
      reason: 'Claim has no citation',
      source: 'briefing',
      ruleId: 'uncited-claim',
      url: expect.stringMatching(/^https:.*#uncited-claim$/),
      note: 'cite a source, as in [@key], or mark the block as analysis',
      place: {
        start: { line: 3, column: 1, offset: 9 },
        end: { line: 3, column: 19, offset: 27 },
      },
    })
    expect(String(message)).toBe('3:1-3:19: Claim has no citation')
  })

  it.each([
    ['error', true],
    ['warning', false],
    ['note', undefined],
  ] as const)('of severity %s is fatal: %s', async (severity, fatal) => {
    const severities = { 'uncited-claim': severity }
    const [message] = await messagesOf('Rents rose by 4 %.\n', { sources, today, severities })
    expect(message?.fatal).toBe(fatal)
  })

  it('offers what may stand instead, where that is safe and all there is to do', async () => {
    const [slip] = await messagesOf('---\ntitel: Rents\n---\n\nRents rose [@census].\n')
    expect(slip).toMatchObject({
      ruleId: 'unknown-front-matter-field',
      actual: 'titel',
      expected: ['title'],
    })
    const [claim] = await messagesOf('Rents rose by 4 %.\n')
    expect(claim?.expected).toBeUndefined()
  })

  it('is missing where the text gives a reason to ignore the finding', async () => {
    const text = '<!-- briefing-ignore uncited-claim: known in town -->\n\nRents rose.\n'
    expect(await messagesOf(text)).toEqual([])
  })
})

describe('places', () => {
  const claim = 'The ferry \u{1F6A2} is late.'

  it.each([
    ['line feeds', `# A\n\n${claim}\n`, 3],
    ['carriage returns', `# A\r\n\r\n${claim}\r\n`, 3],
    ['front matter', `---\ntitle: A\n---\n\n${claim}\n`, 5],
    ['front matter and carriage returns', `---\r\ntitle: A\r\n---\r\n\r\n${claim}\r\n`, 5],
    ['a byte order mark', `\uFEFF# A\n\n${claim}\n`, 3],
    ['a byte order mark on the line', `\uFEFF${claim}\n`, 1],
    ['a byte order mark and front matter', `\uFEFF---\ntitle: A\n---\n\n${claim}\n`, 5],
  ])('are right with %s, with and without a folder', async (_name, text, line) => {
    const { folder } = tempProject({ files: {} })
    for (const options of [{ sources, today }, { cwd: folder, baseline: false } as const]) {
      const messages = await messagesOf(text, options, { path: 'briefings/a.md' })
      expect(wordsOf(text, messages)).toEqual([claim])
      expect(messages[0]).toMatchObject({ line, column: 1 })
    }
  })

  it('are right in a file of bytes, whose byte order mark is no part of its text', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF# A\n\n${claim}\n`)
    const messages = await messagesOf(bytes)
    expect(wordsOf(`# A\n\n${claim}\n`, messages)).toEqual([claim])
  })
})

describe('beside other plugins', () => {
  const text = [
    '---\ntitle: Rents\n---\n\n',
    '| Town | Rent |\n| --- | --- |\n| Port | Rents there rose by 4 % |\n\n',
    'Rents ~~fell~~ rose [@census].[^1]\n\n[^1]: [@census]\n',
  ].join('')

  it('says the same with remark-gfm and remark-frontmatter as without', async () => {
    const plain = await messagesOf(text)
    const file = await unified()
      .use(remarkParse)
      .use(remarkFrontmatter)
      .use(remarkGfm)
      .use(remarkBriefing, { sources, today })
      .use(remarkStringify)
      .process({ value: text })
    expect(file.messages.map(String)).toEqual(plain.map(String))
    expect(wordsOf(text, file.messages)).toEqual(['Rents there rose by 4 %'])
  })

  it('leaves the tree as it is', async () => {
    const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm)
    const tree = remark.parse(text)
    const after = await unified()
      .use(remarkBriefing, { sources, today })
      .run(structuredClone(tree), { value: text })
    expect(after).toEqual(tree)
  })
})

describe('the folder of a file', () => {
  it('has the config and the registry that count', async () => {
    const { folder } = tempProject({
      files: { 'briefing.config.yaml': 'rules: { uncited-claim: warning }\n' },
    })
    const text = 'Rents rose [@census]. Rents fell.\n'
    const messages = await messagesOf(text, {}, { path: 'briefings/a.md', cwd: folder })
    expect(messages.map(({ ruleId, fatal }) => ({ ruleId, fatal }))).toEqual([
      { ruleId: 'uncited-claim', fatal: false },
    ])
  })

  it('is that of a project which others use too', async () => {
    const { folder } = tempProject({ files: {} })
    const project = createProject({ cwd: folder })
    const messages = await messagesOf('Rents fell.\n', { project }, { path: 'briefings/a.md' })
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['uncited-claim'])
    await project.close()
    await expect(messagesOf('Rents fell.\n', { project })).rejects.toThrow('Project is closed')
  })

  it('fails the file when its config is broken', async () => {
    const { folder } = tempProject({ files: { 'briefing.config.yaml': 'profile: revew\n' } })
    await expect(messagesOf('Rents fell.\n', { cwd: folder })).rejects.toThrow('"profile"')
  })
})
