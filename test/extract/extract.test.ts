/** Holds what text is taken from pages, PDFs and plain files, and what is said of those without any. */
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import type { Extraction } from '../../src/extract/extraction.ts'
import { samplePdf } from './sample-pdf.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const fromHtml = (html: string): Promise<Extraction> =>
  extract(bytesOf(html), { type: 'text/html' })
const fromPdf = (bytes: Uint8Array): Promise<Extraction> =>
  extract(bytes, { type: 'application/pdf' })

/** Of a page with the JSON-LD. */
const factsOf = (data: unknown, head: string = ''): Promise<Extraction> =>
  fromHtml(
    `<html>${head}<script type="application/ld+json">${JSON.stringify(data)}</script><p>Text`,
  )

async function textOf(extraction: Promise<Extraction>): Promise<string> {
  const { readable } = await extraction
  return readable.kind === 'none' ? `none: ${readable.reason}` : readable.text
}

const paragraph = 'Rents rose by 4 % in the year to March, the census office said on Monday. '

describe('the text of a page', () => {
  it('is the article, in paragraphs, without menus and scripts', async () => {
    const article = `<p>${paragraph.repeat(4)}</p>\n<p>In the  harbour\n<b>quarter</b> they fell.</p>`
    const html = `<html><head><title>Rents | Pier Press</title><script>let a = "<p>no</p>"</script></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Rents rise again</h1>${article.repeat(3)}</article>
      <footer>All rights reserved</footer></body></html>`
    const text = await textOf(fromHtml(html))
    expect(text).toMatch(/^Rents rise again\n\nRents rose by 4 %/)
    expect(text).toContain('on Monday.\n\nIn the harbour quarter they fell.\n\nRents')
    expect(text).not.toMatch(/Home|rights|no<|\n{3}/)
    expect(text.endsWith('fell.\n')).toBe(true)
  })

  it('is the whole page where there is no article, with cells and lines kept apart', async () => {
    const html = `<h1>Tides</h1><table><tr><th>Port<th>Metres<tr><td>Brest<td>7.2</table>
      <ul><li>one<li>two</ul>up<br>down<pre>a  b\n  c</pre><p hidden>no</p><p style="display: none">no</p>`
    expect(await textOf(fromHtml(html))).toBe(
      'Tides\n\nPort\tMetres\nBrest\t7.2\n\none\n\ntwo\n\nup\ndown\n\na  b\n  c\n',
    )
  })

  it('is NFC with line feeds, without what hides or reverses text', async () => {
    expect(
      await textOf(fromHtml('<p>cafe\u0301 \u202Eevil\u202C\u200B\u0007 a\u00a0b&#13;c')),
    ).toBe('café evil a b c\n')
  })

  it('is read in the encoding of the header, else of the page', async () => {
    const latin = Uint8Array.of(0x3c, 0x70, 0x3e, 0x63, 0x61, 0x66, 0xe9)
    expect(await textOf(extract(latin, { type: 'text/html', charset: 'iso-8859-1' }))).toBe(
      'café\n',
    )
    expect(await textOf(extract(latin, { type: 'text/html', charset: 'unheard-of' }))).toBe(
      'café\n',
    )
    const greek = Uint8Array.from([...bytesOf('<meta charset="iso-8859-7"><p>'), 0xe1, 0xe2])
    expect(await textOf(extract(greek, { type: 'text/html' }))).toBe('αβ\n')
    const wide = Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x62, 0)
    expect(await textOf(extract(wide, { type: 'text/html' }))).toBe('ab\n')
  })

  it('is absent from a page that scripts make, and from an empty one', async () => {
    const scripted =
      '<html><body><div id="root"></div><script>render()</script><noscript>Turn it on'
    expect(await textOf(fromHtml(scripted))).toBe(
      'none: it holds no text; it may be made by scripts',
    )
    expect(await textOf(fromHtml(''))).toBe('none: it is empty')
    expect(await textOf(fromHtml(' '))).toMatch(/^none: it/)
  })

  it.each([
    ['divisions', '<div>'],
    ['tables', '<table><tr><td>'],
    ['formatting', '<b><i>'],
    ['unclosed comments', '<!--<b>'],
    ['unfinished tags', '<p a="<b>'],
  ])('comes from 5,000 nested %s too', async (_what, tag) => {
    const text = await textOf(fromHtml(`<p>Rents rose.</p>${tag.repeat(5_000)}and fell`))
    expect(text).toMatch(/^Rents rose\./)
  })

  it('is given up beyond 50,000 tags and ten megabytes', async () => {
    expect(await textOf(fromHtml('<b>'.repeat(50_001)))).toBe('none: it has more than 50000 tags')
    expect(await textOf(fromHtml('x'.repeat(10_000_001)))).toBe(
      'none: a page of more than 10 MB is not read',
    )
  })
})

describe('what a page says of itself', () => {
  it('comes from JSON-LD first', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', name: 'Page' },
        {
          '@type': ['NewsArticle'],
          headline: 'Rents rise again',
          author: [{ '@type': 'Person', name: 'Ada Quay' }, 'Ben Mole'],
          publisher: { name: 'Pier Press' },
          datePublished: '2026-03-09T23:30:00+02:00',
          inLanguage: 'en-GB',
          description: 'On\nrents',
        },
      ],
    }
    const { facts } = await fromHtml(
      `<html lang="en"><title>Other</title><meta property="og:title" content="Other">
       <link rel="canonical" href="https://pier.example/rents">
       <script type="application/ld+json">${JSON.stringify(data)}</script><p>Text`,
    )
    expect(facts).toEqual({
      title: 'Rents rise again',
      authors: [{ name: 'Ada Quay' }, { name: 'Ben Mole' }],
      publisher: 'Pier Press',
      published: '2026-03-09',
      language: 'en-GB',
      canonicalUrl: 'https://pier.example/rents',
      description: 'On rents',
      kind: 'NewsArticle',
    })
  })

  it('comes from meta elements, and the title at last', async () => {
    const { facts } = await fromHtml(
      `<html lang="de"><title> Mieten </title><meta name="citation_doi" content="doi:10.1000/182">
       <meta property="article:published_time" content="2026-03-09T08:00Z">
       <meta name="author" content="By Ada Quay"><meta property="article:author" content="https://a.example">
       <meta property="og:site_name" content="Pier Press"><p>Text`,
    )
    expect(facts).toEqual({
      title: 'Mieten',
      authors: [{ name: 'Ada Quay' }],
      site: 'Pier Press',
      published: '2026-03-09',
      language: 'de',
      doi: '10.1000/182',
    })
  })

  it('follows the references of a graph, past the page to the site that it is part of', async () => {
    const graph = [
      {
        '@type': 'NewsArticle',
        headline: 'Rents',
        author: { '@id': '#a' },
        isPartOf: { '@id': '#p' },
      },
      { '@type': 'WebPage', '@id': '#p', name: 'Rents | Pier', isPartOf: { '@id': '#s' } },
      { '@type': 'WebSite', '@id': '#s', name: 'Pier Press', publisher: { '@id': '#o' } },
      { '@type': ['Organization'], '@id': '#a', name: 'By Pier Desk' },
    ]
    expect((await factsOf({ '@graph': graph })).facts).toMatchObject({
      title: 'Rents',
      authors: [{ name: 'Pier Desk', isOrganisation: true }],
      site: 'Pier Press',
    })
    const circle = { '@type': 'NewsArticle', '@id': '#p', name: 'Rents', isPartOf: { '@id': '#p' } }
    expect((await factsOf(circle)).facts).toEqual({
      title: 'Rents',
      authors: [],
      canonicalUrl: '#p',
      kind: 'NewsArticle',
    })
  })

  it('is that of the article which has the address of the page, where there are several', async () => {
    const articles = [
      { '@type': 'NewsArticle', headline: 'Ferries', url: 'https://pier.example/ferries' },
      {
        '@type': 'NewsArticle',
        headline: 'Rents',
        mainEntityOfPage: 'https://pier.example/rents/',
      },
    ]
    const link = (path: string): string =>
      `<link rel="canonical" href="https://pier.example/${path}">`
    expect((await factsOf(articles, link('rents'))).facts.title).toBe('Rents')
    expect((await factsOf(articles, `${link('')}<title>Pier</title>`)).facts.title).toBe('Pier')
  })

  it('divides names only where the page does', async () => {
    const author = [
      { '@type': 'Person', givenName: 'Ada', familyName: 'Quay' },
      { '@type': 'Person', name: 'Quay, Ada' },
      'https://pier.example/ada',
    ]
    expect((await factsOf({ '@type': 'Report', author })).facts.authors).toEqual([
      { name: 'Ada Quay', family: 'Quay', given: 'Ada' },
      { name: 'Quay, Ada' },
    ])
    const { facts } = await fromHtml('<meta name="DC.Creator" content="Quay, Ada"><p>Text')
    expect(facts.authors).toEqual([{ name: 'Ada Quay', family: 'Quay', given: 'Ada' }])
  })

  it('comes from what journals write for libraries', async () => {
    const names = {
      citation_title: 'Tides',
      citation_journal_title: 'Journal of Tides',
      citation_publication_date: '2024/5/4',
      citation_volume: '12',
      citation_issue: '3',
      citation_firstpage: '12',
      citation_lastpage: '19',
      'dcterms.publisher': 'Tide Office',
      'dc.identifier': 'https://doi.org/10.1000/182',
    }
    const meta = Object.entries(names).map(
      ([name, content]) => `<meta name="${name}" content="${content}">`,
    )
    expect((await fromHtml(`${meta.join('')}<p>Text`)).facts).toEqual({
      title: 'Tides',
      authors: [],
      site: 'Journal of Tides',
      publisher: 'Tide Office',
      published: '2024-05-04',
      doi: '10.1000/182',
      volume: '12',
      issue: '3',
      pages: '12–19',
      kind: 'ScholarlyArticle',
    })
  })

  it.each([
    [
      '<title>Rents | Pier Press</title><meta property="og:site_name" content="Pier Press">',
      'Rents',
    ],
    ['<title>Rents - Pier Press</title><h1>Pier Press</h1>', 'Rents'],
    ['<title>Pier Press</title><h1>Rents</h1>', 'Rents'],
    ['<title>Rents</title><h1>One</h1><h1>Two</h1>', 'Rents'],
    ['<title>Pier Press</title><meta property="og:site_name" content="Pier Press">', 'Pier Press'],
  ])('has its title without the name of the site: %s', async (html, title) => {
    expect((await fromHtml(`<html>${html}<p>Text`)).facts.title).toBe(title)
  })

  it.each([
    '{',
    '[[[[',
    '{"@type": 4}',
    '{"@type": "NewsArticle", "author": {"name": []}}',
    'null',
  ])('is not upset by the JSON-LD %s', async (json) => {
    const { facts } = await fromHtml(`<script type="application/ld+json">${json}</script><p>Text`)
    expect(facts).toMatchObject({ authors: [] })
  })
})

describe('the text of a PDF', () => {
  it('is that of its pages, parted by form feeds', async () => {
    const pages = [
      ['Rents rose by 4 per', 'cent in 2026.', '', '', 'In the harbour they fell.'],
      ['Page (two).'],
    ]
    expect(await textOf(fromPdf(samplePdf(pages)))).toBe(
      'Rents rose by 4 per\ncent in 2026.\n\nIn the harbour they fell.\n\fPage (two).\n',
    )
  })

  it('comes with its title, author and day', async () => {
    const info = '/Title (Rents) /Author (Ada Quay; Ben Mole) /CreationDate (D:20260309120000Z)'
    const { facts } = await fromPdf(samplePdf([['Rents']], '', info))
    expect(facts).toEqual({
      title: 'Rents',
      authors: [{ name: 'Ada Quay' }, { name: 'Ben Mole' }],
      created: '2026-03-09',
    })
  })

  it('is absent from a scan, a broken file and an encrypted one, each in clear words', async () => {
    const words = (bytes: Uint8Array): Promise<string> => textOf(fromPdf(bytes))
    expect(await words(samplePdf([[], []]))).toBe(
      'none: it holds no text; its pages may be pictures',
    )
    expect(await words(bytesOf('%PDF-1.4 rents'))).toBe('none: it is a broken PDF')
    expect(await words(samplePdf([['Rents']]).slice(0, 200))).toBe('none: it is a broken PDF')
    const key = `<${'00'.repeat(32)}>`
    const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`
    expect(await words(samplePdf([['Rents']], locked))).toBe('none: it is encrypted')
  })
})

describe('other files', () => {
  it('are their own text where they are text in UTF-8', async () => {
    const bytes = bytesOf('Rents\r\nrose')
    expect(await extract(bytes, { type: 'text/markdown' })).toMatchObject({
      readable: { kind: 'as-is', text: 'Rents\r\nrose' },
    })
  })

  it('are written anew where they are text in another encoding', async () => {
    const latin = Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x0d, 0x0a)
    expect((await extract(latin, { type: 'text/plain' })).readable).toEqual({
      kind: 'text',
      text: 'café\n',
    })
  })

  it('have no text where they are none', async () => {
    expect(await textOf(extract(Uint8Array.of(1, 0, 2), { type: 'image/png' }))).toBe(
      'none: no text is taken from image/png',
    )
    expect(await textOf(extract(Uint8Array.of(97, 0), { type: 'text/plain' }))).toBe(
      'none: it is no text',
    )
    expect(await textOf(extract(bytesOf('\n \n'), { type: 'text/plain' }))).toBe(
      'none: it holds no text',
    )
  })
})
