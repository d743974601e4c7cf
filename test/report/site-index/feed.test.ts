/** Holds the feed to RFC 4287, and to what it may and may not tell. */
import { describe, expect, test } from 'vitest'
import type { FrontMatter } from '../../../src/model/front-matter.ts'
import type { Run } from '../../../src/model/report-format.ts'
import { renderFeed } from '../../../src/report/site-index/feed.ts'
import { parseDateValue } from '../../../src/syntax/date-value.ts'
import { parseXml } from '../../../src/syntax/xml-tree.ts'
import { sampleRun } from '../html/sample.ts'
import { briefingOf, runOf } from '../fixture.ts'

const home = 'https://desk.example/briefings/'

function dated(iso: string): NonNullable<FrontMatter['checked']> {
  const value = parseDateValue(iso)
  if (!value) throw new Error(iso)
  return value
}

function published(run: Run): Run {
  return { ...run, site: { url: home, publisher: 'Harbour Desk' } }
}

function feedOf(...frontMatters: readonly Partial<FrontMatter>[]): string {
  const briefings = frontMatters.map((frontMatter, index) =>
    briefingOf({ path: `briefings/ferry-${index}.md`, text: 'Rents rose.\n', frontMatter }),
  )
  return renderFeed(published(runOf({ briefings })), home)
}

describe('the feed', () => {
  test('has what Atom asks for, with whole addresses', () => {
    const feed = renderFeed(published(sampleRun()), home)
    for (const line of [
      '<id>https://desk.example/briefings/</id>',
      '<author><name>Harbour Desk</name></author>',
      '<link rel="self" type="application/atom+xml" href="https://desk.example/briefings/feed.xml"/>',
      '<id>https://desk.example/briefings/ferry.html</id>',
      '<author><name>I. Marr</name></author>',
      '<link rel="alternate" type="text/html" href="https://desk.example/briefings/ferry.html"/>',
    ])
      expect(feed).toContain(line)
    expect(parseXml(feed)).toMatchObject({ name: 'feed' })
  })

  test('says that a briefing was corrected, and moves on that day', () => {
    const feed = renderFeed(published(sampleRun()), home)
    expect(feed).toContain('<updated>2026-05-14T00:00:00Z</updated>')
    expect(feed).toContain(
      'Corrections, 14 May 2026: “43 minutes” became “45 minutes”. A digit was misread.',
    )
  })

  test('leaves out drafts, briefings in review and those without a date', () => {
    const feed = feedOf(
      { title: 'Out', status: 'published', checked: dated('2026-05-01') },
      { title: 'Draft', status: 'draft', checked: dated('2026-05-02') },
      { title: 'Review', status: 'review', checked: dated('2026-05-03') },
      { title: 'Undated' },
    )
    expect([...feed.matchAll(/ {4}<title>([^<]*)/g)].map(([, title]) => title)).toEqual(['Out'])
  })

  test('escapes what authors write', () => {
    const feed = feedOf({
      title: '<b>&amp; "ferries"\u0000',
      tags: ['a<b'],
      checked: dated('2026-05-01'),
    })
    expect(feed).toContain('<title>&lt;b&gt;&amp;amp; &quot;ferries&quot;</title>')
    expect(feed).toContain('term="a&lt;b"')
    expect(feed).not.toContain('\u0000')
  })
})
