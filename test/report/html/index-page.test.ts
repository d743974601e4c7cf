/** Tries the page over all briefings: its rows, and what its search is given. */
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import type { Run } from '../../../src/model/report-format.ts'
import { renderIndex } from '../../../src/report/html/index/index-page.ts'
import { searchFiles } from '../../../src/report/html/index/search-files.ts'
import { indexPageIds } from '../../../src/report/site-index/index-paging.ts'
import { briefingOf, runOf } from '../fixture.ts'
import { sampleRun } from './sample.ts'

const payload = '</script><img src=x onerror=alert(1)>'

/** As many briefings as asked for, each of one claim. */
function manyBriefings(count: number): Run {
  const briefings = Array.from({ length: count }, (_, index) =>
    briefingOf({
      path: `briefings/ferry-${index}.md`,
      text: `Ferry number ${index} was late. Rents rose.\n`,
      frontMatter: { title: `Ferry number ${index}`, tags: [index % 2 === 0 ? 'even' : 'odd'] },
    }),
  )
  return runOf({ briefings })
}

describe('the index', () => {
  test('has a row a briefing with its title, dek, verdict, coverage and gaps', () => {
    const text = renderIndex(sampleRun())
      .replace(/<style>.*?<\/style>|<script.*?<\/script>/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    for (const words of [
      '12 May 2026 Is the ferry timetable really slower than in 2019?',
      'Mostly supported 10 of 13 claims cited',
      '3 claims need a source',
    ])
      expect(text).toContain(words)
  })

  test('says what the config says of the site, and where it and its feed are', () => {
    const site = { url: 'https://desk.example/', description: 'Harbour news, checked.' }
    const page = renderIndex({ ...sampleRun(), site })
    expect(page).toContain('<p class="dek">Harbour news, checked.</p>')
    expect(page).toContain('<link rel="canonical" href="https://desk.example/">')
    expect(page).toContain('<link rel="alternate" type="application/atom+xml" href="feed.xml"')
    expect(renderIndex(sampleRun())).not.toContain('feed.xml')
  })

  test('is valid HTML that holds no unescaped words of a briefing', async () => {
    const briefing = briefingOf({
      path: 'briefings/a.md',
      text: 'Rents rose.\n',
      frontMatter: { title: payload, summary: payload, verdict: payload, tags: [payload] },
    })
    const page = renderIndex(runOf({ briefings: [briefing, { ...briefing, path: 'b.md' }] }))
    const bare = page.replace(/="[^"]*"/g, '')
    expect(bare).not.toContain('<img')
    expect(bare.match(/<\/script>/g)).toHaveLength(2)
    const report = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'long-title': 'off', 'require-csp-nonce': 'off' },
    }).validateString(page)
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
    ).toEqual([])
  })

  test('holds all up to 500 briefings, and has files beside it above that', () => {
    const most = manyBriefings(500)
    expect(searchFiles(most)).toEqual([])
    expect(renderIndex(most).match(/<h2>/g)).toHaveLength(500)
    const more = manyBriefings(501)
    const files = searchFiles(more)
    expect(files[0]?.name).toBe('search-index.js')
    expect(files).toHaveLength(52)
    expect(renderIndex(more)).not.toContain('id="search-data"')
    expect(renderIndex(more)).toContain('strict-dynamic')
  })

  test('reaches every briefing of a large site by links alone, on pages below 300 KB', () => {
    const run = manyBriefings(501)
    const ids = indexPageIds(501)
    const pages = ids.map((_, page) => renderIndex(run, page))
    const titles = pages.flatMap((page) => [...page.matchAll(/<h2><a [^>]*>([^<]*)/g)])
    expect(new Set(titles.map(([, title]) => title)).size).toBe(501)
    for (const page of pages) {
      expect(page.length).toBeLessThan(300_000)
      for (const id of ids) expect(page).toContain(`href="${id}.html"`)
    }
  })

  test('gives no briefing the name of one of its pages', () => {
    const briefings = ['index', 'index-2'].map((name) =>
      briefingOf({ path: `briefings/${name}.md`, text: 'Rents rose.\n' }),
    )
    const more = Array.from({ length: 500 }, (_, index) =>
      briefingOf({ path: `briefings/ferry-${index}.md`, text: 'Rents rose.\n' }),
    )
    const { documents } = runOf({ briefings: [...briefings, ...more] }).report
    expect(documents.slice(0, 2).map(({ id }) => id)).toEqual(['index-7', 'index-2-2'])
  })
})
