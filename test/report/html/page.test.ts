/** Checks the pages: valid, self-contained, safe with any input, and with a place for every sentence. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ClaimedBriefing } from '../../../src/model/briefing.ts'
import { html } from '../../../src/report/formats/html.ts'
import { parseDateValue } from '../../../src/syntax/date-value.ts'
import { briefingOf, findingAt, runOf, sourceOf, type BriefingFixture } from '../fixture.ts'
import { renderPage } from '../../../src/report/html/page.ts'
import { growth } from '../../growth.ts'
import { evidencedRun } from './evidenced-run.ts'
import { htmlFaults } from './html-faults.ts'
import { sampleBriefing, sampleRun } from './sample.ts'

const display = { color: false, width: 80, quiet: false, showPath: (path: string) => path }

async function samplePage(): Promise<string> {
  return (await html.renderBriefing?.(sampleRun(), 0)) ?? ''
}

async function pageOf(fixture: BriefingFixture): Promise<string> {
  return (await html.renderBriefing?.(runOf({ briefings: [briefingOf(fixture)] }), 0)) ?? ''
}

/** Headings that every page has in its audit view, and of the list of keys. */
const auditHeadings = [
  'Problems',
  'Coverage by section',
  'Text with the names of its claims',
  'Keys',
]

/** The text column of a page. */
async function proseOf(text: string, fields: Partial<BriefingFixture> = {}): Promise<string> {
  const page = await pageOf({ text, sources: [sourceOf('census')], ...fields })
  return (
    /<div class="prose">(.*?)<\/div>(?:<div class="margin">.*?<\/div>)?<\/section>/s.exec(
      page,
    )?.[1] ?? ''
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** The one script by its hash, and data, which nothing runs. */
const SCRIPTS = /<script(?: type="application\/(?:ld\+)?json"[^>]*)?>.*?<\/script>/gs

const withLook = {
  ...sampleRun(),
  site: {
    look: { logo: 'data:image/svg+xml;base64,PHN2Zy8+', colours: { dark: { ink: '#fff' } } },
  },
}

describe('the document', () => {
  test.each([
    ['a page', samplePage],
    ['the index', async () => html.render(sampleRun(), display)],
    ['an empty briefing', async () => pageOf({ text: '' })],
    ['a page with evidence', async () => renderPage(evidencedRun(), 0)],
    ['a page with a look of its own', async () => renderPage(withLook, 0)],
    ['an index with a look of its own', async () => html.render(withLook, display)],
  ])('%s is valid HTML', async (_, render) => {
    expect(await htmlFaults(await render())).toEqual([])
  })

  test('the policy names the hashes of the one style sheet and script, and allows nothing else', async () => {
    for (const page of [await samplePage(), await html.render(sampleRun(), display)]) {
      const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? ''
      const script = /<script>(.*?)<\/script>/s.exec(page)?.[1]
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]
      const scripts = script === undefined ? '' : ` script-src 'sha256-${sha256(script)}';`
      expect(policy?.replaceAll('&#x27;', "'")).toBe(
        `default-src 'none'; style-src 'sha256-${sha256(style)}';${scripts} base-uri 'none'; form-action 'none'`,
      )
      expect(style.length).toBeGreaterThan(1000)
    }
  })

  test('nothing is styled by attribute, run by attribute, or fetched', async () => {
    for (const page of [await samplePage(), await html.render(sampleRun(), display)]) {
      const bare = page.replace(SCRIPTS, '')
      expect(bare).not.toMatch(/ style=|<script|<img|<link|<iframe|@import|url\(| on\w+=/)
      expect(page.split('<script>').length).toBeLessThanOrEqual(2)
    }
  })

  test('every link inside the page has its target', async () => {
    const page = await samplePage()
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) =>
      decodeURIComponent(id ?? ''),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.length).toBeGreaterThan(10)
    for (const target of targets) expect(ids).toContain(target)
  })

  test('the overhead of a page over its text is below 30 KB', async () => {
    const page = await pageOf({ text: 'Rents rose [1].', sources: [sourceOf('census')] })
    expect(page.length).toBeLessThan(30_000)
  })

  test('language and direction are those of the briefing', async () => {
    const page = await pageOf({ text: 'שכר הדירה עלה.', frontMatter: { lang: 'he' } })
    expect(page).toContain('<html lang="he" dir="rtl">')
  })

  test('coverage, verdict, date, people and corrections are shown', async () => {
    const page = await samplePage()
    const text = page.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '')
    for (const words of [
      '10 of 13claims are cited, to 3 sources. 1 cites only unknown sources. 3 still need one. 7 sentences need none.',
      'Mostly supported',
      'Checked 12 May 2026',
      'By I. Marr',
      'Reviewed by T. Oduya (editor)',
      'Further questions',
      '14 May 2026: “43 minutes” became “45 minutes”. A digit was misread.',
      'Built by briefing 1.2.3.',
      'briefings/ferry.md:5:60',
    ])
      expect(text).toContain(words)
  })
})

describe('the text', () => {
  test('every sentence is one element with its id', async () => {
    const page = await samplePage()
    for (const { id } of sampleBriefing().sentences)
      expect(page.split(` id="${id}"`)).toHaveLength(2)
  })

  test('emphasis and links that cross a sentence border are there on both sides', async () => {
    expect(await proseOf('Rents *rose. They* fell [1].')).toBe(
      '<p><span id="c-00" class="sentence uncited" data-name="c1">Rents <em>rose.</em></span> ' +
        '<span class="flag error">needs a source</span><em> </em>' +
        '<span id="c-012" class="sentence" data-name="c2"><em>They</em> fell\u00a0' +
        '<a class="cite" href="#src-1" title="Title of census. n.d." aria-label="Source 1">1</a>.</span></p>',
    )
  })

  test('the uncited end of a sentence is marked inside it, in words too', async () => {
    expect(
      await proseOf('Rents rose [1], but rivers fell in May.', { trailing: ', but' }),
    ).toContain(
      '</a><span class="uncited">, but rivers fell in May.</span></span> ' +
        '<span class="flag error">the last part needs a source</span></p>',
    )
  })

  test('a sentence that the author excused gives the reason', async () => {
    const text = 'Rents rose.'
    const briefing = briefingOf({ text })
    const silenced = {
      ...findingAt(briefing.path, text, text, { sentence: briefing.sentences[0]?.id ?? '' }),
      reason: 'everybody pays one',
      suppression: { start: 0, end: 1 },
    }
    const run = runOf({ briefings: [briefing], suppressed: [silenced] })
    expect(await html.renderBriefing?.(run, 0)).toContain(
      'left without a source: everybody pays one',
    )
  })

  test('a chip shows number and place, and the source on hover', async () => {
    const census = sourceOf('census', {
      title: 'Census of flats',
      authors: [{ given: 'Ada', family: 'Berg' }],
    })
    expect(await proseOf('Rents rose [@census, p. 3–4].', { sources: [census] })).toContain(
      '<a class="cite" href="#src-1" title="Ada Berg. Census of flats. n.d." ' +
        'aria-label="Source 1, pp. 3–4">1, pp. 3–4</a>',
    )
  })

  test('a source that the registry lacks is called unknown, in words', async () => {
    expect(await proseOf('Rents rose [7].')).toContain(
      '<span class="cite unknown">7 unknown source</span>',
    )
  })

  test('a briefing without claims has no figures', async () => {
    const fixture = { text: 'Did rents rise?', kind: 'question' as const }
    expect(await pageOf(fixture)).toContain('<p>Nothing here needs a citation.</p>')
    const index = await html.render(runOf({ briefings: [briefingOf(fixture)] }), display)
    expect(index).toContain('<p>No claims</p>')
  })

  test('a claim that cites only unknown sources is counted as such', async () => {
    const page = await pageOf({
      text: 'Rents rose [7]. Rivers fell [1].',
      sources: [sourceOf('census')],
    })
    expect(page).toContain('</b>, to 1 source. 1 cites only unknown sources.</p>')
  })

  test('a marker inside the words of a link is no link in a link', async () => {
    const prose = await proseOf('See [the map [1] here](https://maps.example/).')
    expect(prose).toContain('<a href="https://maps.example/">the map <span>1</span> here</a>')
    expect(prose).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s)
  })

  test('a bare address becomes a link, with a chip when it is a source', async () => {
    const text = 'It is on https://maps.example/ today.'
    const briefing = briefingOf({ text, sources: [sourceOf('census')] })
    const span = { start: 9, end: 30 }
    const place = { block: 0, span, textSpan: span }
    const citing = {
      ...briefing,
      links: [{ url: 'https://maps.example/', ...place }],
      citations: [
        {
          form: 'link' as const,
          raw: 'https://maps.example/',
          items: [
            {
              target: { kind: 'url' as const, url: 'https://maps.example/' },
              mode: 'parenthetical' as const,
              span,
              key: 'census',
              source: 'census',
              number: 1,
            },
          ],
          ...place,
        },
      ],
    }
    const page = (await html.renderBriefing?.(runOf({ briefings: [citing] }), 0)) ?? ''
    expect(page).toContain(
      'It is on <a href="https://maps.example/">https://maps.example/</a> <a class="cite"',
    )
    expect(page).toContain('>1</a> today.')
  })

  test('a problem leads to the sentence that it is in', async () => {
    const page = await samplePage()
    const text = 'A second ferry was sold in 2024.'
    const id = sampleBriefing().sentences.find((sentence) => sentence.text === text)?.id
    expect(page).toContain(`<a href="#${id ?? ''}">Unknown source number 9</a>`)
  })

  test('a footnote that only cites becomes a chip; one that says more is kept as a note', async () => {
    const only = await pageOf({
      text: 'Rents rose [^1].\n\n[^1]: [1]\n',
      sources: [sourceOf('census')],
    })
    expect(only).not.toContain('>Notes<')
    const more = await pageOf({
      text: 'Rents rose [^1].\n\n[^1]: Without heating [1].\n',
      sources: [sourceOf('census')],
    })
    expect(more).toContain('>Footnotes</h2>')
    expect(more).toContain('Without heating')
  })

  test('headings go down in steps of one below the title, which is shown once', async () => {
    const page = await pageOf({ text: '# Rents\n\n#### Flats\n\nText.\n\n## Rivers\n\nText.\n' })
    expect(
      [...page.matchAll(/<(h\d)[^>]*>(?:<[^>]+>)?([^<]+)/g)]
        .map(([, tag, words]) => [tag, words])
        .filter(([, words]) => !auditHeadings.includes(words ?? '')),
    ).toEqual([
      ['h1', 'Rents'],
      ['h2', 'Contents'],
      ['h2', 'Flats'],
      ['h2', 'Rivers'],
    ])
  })

  test('analysis is labelled', async () => {
    expect(await proseOf('That is likely.', { kind: 'analysis' })).toContain(
      '<span class="flag quiet">analysis</span>',
    )
  })

  test('raw HTML and images are words, comments are gone', async () => {
    const prose = await proseOf(
      'A <b onclick="x()">b</b> ![a map](https://x.example/m.png)\n\n<!-- secret -->\n\n<div style="x">\n',
    )
    expect(prose).toContain('<code>&#x3C;b onclick="x()"></code>b<code>&#x3C;/b></code>')
    expect(prose).toContain('[Image: a map]')
    expect(prose).toContain('<pre><code>&#x3C;div style="x"></code></pre>')
    expect(prose).not.toContain('secret')
  })

  test.each([
    'javascript:alert(1)',
    'JaVa\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//x.example',
    'other.md',
  ])('a link to %s stays text with its address', async (url) => {
    const prose = await proseOf(`See [the map](<${url}>).`)
    expect(prose).toContain('the map')
    expect(prose).not.toContain('<a ')
  })

  test('web and mail addresses become links', async () => {
    expect(await proseOf('See [the map](https://maps.example/?a=1&b=2).')).toContain(
      '<a href="https://maps.example/?a=1&#x26;b=2">the map</a>',
    )
    expect(await proseOf('See [us](mailto:desk@example.org).')).toContain(
      'href="mailto:desk@example.org"',
    )
  })

  test('a table scrolls inside a named group, and a short row is not filled up', async () => {
    const prose = await proseOf('| a | b |\n| - | -: |\n| Rents rose [1]. |\n')
    expect(prose).toContain(
      '<div class="scroll" role="group" tabindex="0" aria-label="Table"><table>',
    )
    expect(prose.match(/<td/g)).toHaveLength(1)
    expect(prose).toContain('<th scope="col" class="right">')
  })
})

describe('hostile input', () => {
  const payload = `"><script>alert(1)</script><img src=x onerror=alert(1)>' style='x`

  function hostile(): ClaimedBriefing {
    const date = parseDateValue('2026-05-12')
    const source = sourceOf('census', {
      title: payload,
      type: payload,
      authors: [{ literal: payload }],
      containerTitle: payload,
      publisher: payload,
      url: 'javascript:alert(1)',
      csl: {
        number: payload,
        custom: {
          tier: payload,
          interest: payload,
          reliability: { label: payload, reason: payload },
          archive: [{ url: 'javascript:alert(1)', at: '2026-01-01' }],
        },
      },
    })
    return briefingOf({
      path: `briefings/${payload}.md`,
      text: `# ${payload}\n\n${payload} rose [1].\n\n## ${payload}\n\n\`\`\`${payload}\n${payload}\n\`\`\`\n`,
      sources: [source],
      frontMatter: {
        title: payload,
        question: `${payload}?`,
        summary: payload,
        verdict: payload,
        claimReviewed: payload,
        disclaimer: payload,
        lang: 'en',
        authors: [{ name: payload, url: 'javascript:alert(1)', role: payload }],
        followups: [payload],
        ...(date && { corrections: [{ date, was: payload, now: payload, why: payload }] }),
      },
    })
  }

  test('nothing in a briefing or the registry becomes markup', async () => {
    const briefing = hostile()
    const finding = findingAt(briefing.path, '', payload, {
      message: payload,
      help: payload,
      rule: payload,
    })
    const run = runOf({ briefings: [briefing], diagnostics: [finding] })
    const page = (await html.renderBriefing?.(run, 0)) ?? ''
    const index = await html.render(run, display)
    // The page's own script is the last element; before it nothing may be one.
    const own = page.slice(page.lastIndexOf('<script>'))
    expect(own).not.toContain('alert(1)')
    // So is what it tells machines, where "<" is an escape.
    const body = page
      .slice(0, -own.length)
      .replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '')
    for (const text of [body, index]) {
      const tags = [...text.matchAll(/<\/?([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi)]
      expect(tags.length).toBeGreaterThan(20)
      for (const [, name = '', attributes = ''] of tags) {
        expect(['script', 'img']).not.toContain(name)
        expect(attributes.replace(/"[^"]*"/g, '')).not.toMatch(/onerror|style/)
      }
      expect(text).not.toMatch(/href="(?!https?:|mailto:|#|[\w%.-]+\.(?:html|json))/)
    }
    expect(page.split('alert(1)').length).toBeGreaterThan(20)
  })

  test('many chips and much emphasis render in time that grows with their number', async () => {
    const runs = [150, 1200].map((count) => {
      const text = `${'Rents rose [1] *and* fell. '.repeat(count)}\n`
      return runOf({ briefings: [briefingOf({ text, sources: [sourceOf('census')] })] })
    })
    const render = (count: number): unknown => {
      const run = runs[count > 150 ? 1 : 0]
      return run && html.renderBriefing?.(run, 0)
    }
    expect(await growth(render, 150)).toBeLessThan(40)
  })
})

describe('the index', () => {
  test('briefings stand with the latest first and link to their pages', async () => {
    const index = await html.render(sampleRun(), display)
    const links = [...index.matchAll(/<h2><a href="([^"]+)">/g)].map(([, href]) => href)
    expect(links).toEqual(['ferry.html', 'rivers.html'])
    const text = index
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    expect(text).toContain('2 briefings, 11 of 14 claims cited')
    expect(text).toContain('10 of 13 claims cited 3 sources 3 claims need a source 2 open problems')
  })
})
