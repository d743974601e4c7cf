/** Renders briefings that went through the whole compiler, so that page and parser agree on offsets. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Run } from '../../../src/model/report-format.ts'
import { html } from '../../../src/report/formats/html.ts'
import { json } from '../../../src/report/formats/json.ts'
import { reportSchema } from '../../../src/report/report-schema.ts'
import { compileExample } from '../../compile-example.ts'

const sources = `- id: harbour
  type: webpage
  title: Harbour timetable
  URL: https://harbour.example/2019
- id: council
  type: report
  title: Minutes
`

async function pageOf(briefing: string): Promise<string> {
  const run = await compileExample({ briefing, sources })
  return (await html.renderBriefing?.(run, 0)) ?? ''
}

/** The words of a page, without its style sheet and markup. */
function wordsOf(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
}

/** Sentences that every page must hold: all but those of a title or of a footnote that nobody refers to. */
function sentenceIds({ briefings }: Run): readonly string[] {
  return briefings.flatMap(({ blocks, sentences }) =>
    sentences
      .filter(({ block }) => !['heading', 'footnote'].includes(blocks[block]?.kind ?? ''))
      .map(({ id }) => id),
  )
}

test('what stands around and in a marker is shown', async () => {
  const page = await pageOf(
    'The ferry is late [see @harbour, p. 4 and passim; @council, p. 2, "late"].\n',
  )
  expect(page).toContain('>see 1, p. 4, and passim</a>')
  expect(page).toContain('title="“late” – Minutes. n.d." aria-label="Source 2, p. 2">2, p. 2</a>')
})

test('numbered links and registered links cite, other links do not', async () => {
  const page = await pageOf(
    'The ferry is late [1](https://harbour.example/2019). See [its page](https://harbour.example/2019). See [more](https://other.example/).\n',
  )
  expect(page).toContain('late\u00a0<a class="cite" href="#src-1"')
  expect(page).toContain('<a href="https://harbour.example/2019">its page</a> <a class="cite"')
  expect(page).toContain('<a href="https://other.example/">more</a>.</span>')
})

test('a malformed marker and an unknown key are marked in words', async () => {
  const words = wordsOf(await pageOf('The ferry is late [@harbour, @nobody]. It sank [@noone].\n'))
  expect(words).toMatch(/late 1 2 unknown source malformed citation\. It sank 3 unknown source\./)
  expect(words).toContain('noone unknown source')
})

test('a silenced finding is listed with its reason', async () => {
  const words = wordsOf(
    await pageOf(
      '<!-- briefing-ignore uncited-claim: everybody saw it -->\n\nThe ferry sank in May.\n',
    ),
  )
  expect(words).toContain('The ferry sank in May. left without a source: everybody saw it')
  expect(words).toContain('SilencedClaim has no citationReason given: everybody saw it')
})

test('further questions of the front matter are shown unless the text asks them', async () => {
  const page = await pageOf(
    '---\nfollowups: [Who pays?, Who rides?]\nstatus: draft\n---\n\nText.\n\n## Further questions\n\n- Who pays?\n',
  )
  const words = wordsOf(page)
  expect(words).toContain('Briefing · Draft')
  expect(words.split('Who pays?')).toHaveLength(2)
  expect(words.split('Who rides?')).toHaveLength(2)
})

test('with very many sentences the ticks become a bar', async () => {
  const page = await pageOf('The ferry sank in May [@harbour].\n\n'.repeat(250))
  expect(page).not.toContain('class="ticks"')
  expect(page).toContain('class="bar-chart"')
  expect(wordsOf(page)).toContain(' and 210 more')
})

test('a heading without words is none, and its section is listed all the same', async () => {
  const page = await pageOf(
    '## Ferries\n\nThe ferry sank.\n\n## \n\nThe pier fell.\n\n\u2029\n---\n',
  )
  expect(page).not.toMatch(/<h\d[^>]*>\s*<\/h\d>/)
  expect(page).toContain('<div id="s-section"></div>')
  expect(page).toContain('<th scope="row"><a href="#s-section">–</a></th>')
})

test('whatever the text is, every sentence has its id, links lead somewhere, and the report keeps its schema', async () => {
  const fragments = fc.constantFrom(
    'The *ferry ',
    'sank.* ',
    '[1]',
    ' [@harbour, p. 4]',
    '[@no',
    '] ',
    '[^1]',
    '\n\n[^1]: Seen [1].\n\n',
    '## Head [1]\n\n',
    '- item\n',
    '> quote ',
    '| a | b |\n| - | - |\n| c [1]. |\n\n',
    '[x](https://harbour.example/2019)',
    '[see [1]](https://a.example)',
    'https://harbour.example/2019 ',
    '<b>',
    '<!-- c -->',
    '\n\n',
    '\r\n',
    '🚢',
    '&amp; ',
    '`code. Two` ',
    '~~gone~~',
    '# Title\n\n',
    '![i](x.png)',
    '\\[1\\] ',
    '![[1]](x)',
    '<!-- briefing: analysis -->\n\n',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fragments, { maxLength: 30 }), async (parts) => {
      const run = await compileExample({ briefing: parts.join(''), sources })
      const page = (await html.renderBriefing?.(run, 0)) ?? ''
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      for (const id of sentenceIds(run)) expect(ids).toContain(id)
      expect(ids.length).toBe(new Set(ids).size)
      for (const [, target] of page.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target)
      expect(page).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s)
      const report: unknown = JSON.parse((await json.renderBriefing?.(run, 0)) ?? '')
      expect(reportSchema.safeParse(report).error).toBeUndefined()
    }),
    { numRuns: 150 },
  )
}, 30_000)
