/** Checks registry files in RIS: what each tag becomes, keys, places, and broken records. */
import { describe, expect, it } from 'vitest'
import { fieldsIn, issuesIn, keysOf, readRis } from '../read-registry.ts'

const news = `TY  - NEWS
AU  - Sommer, Ada
AU  - Office for River Statistics
TI  - The rents rise
T2  - Harbour Herald
DA  - 2020/03/09/
PY  - 2020
UR  - https://rents.example/a
UR  - https://rents.example/b
KW  - rents
KW  - rivers
AB  - One line
of two

and a paragraph
SP  - 3
EP  - 4
C7  - A12
Y2  - 2021/02/03/
ER  - 
`

describe('a RIS record', () => {
  it('becomes a source whose fields stand where they are written', async () => {
    const { sources, issues } = await readRis(news)
    expect(issues).toEqual([])
    expect(sources[0]?.csl).toEqual({
      id: 'sommer2020rents',
      type: 'article-newspaper',
      author: [{ family: 'Sommer', given: 'Ada' }, { literal: 'Office for River Statistics' }],
      title: 'The rents rise',
      'container-title': 'Harbour Herald',
      issued: { 'date-parts': [[2020, 3, 9]] },
      accessed: { 'date-parts': [[2021, 2, 3]] },
      URL: 'https://rents.example/a',
      keyword: 'rents, rivers',
      abstract: 'One line\nof two\n\nand a paragraph',
      page: '3-4',
      custom: { ris: { UR: 'https://rents.example/b', C7: 'A12' } },
    })
    const places = fieldsIn(news, sources[0])
    expect(places['issued']).toBe('2020/03/09/')
    expect(places['title']).toBe('The rents rise')
    expect(places['id']).toBe('The rents rise')
    const { start, end } = sources[0]?.location.span ?? { start: 0, end: 0 }
    expect(news.slice(start, end)).toBe(news.trimEnd())
  })

  it('keeps its own key, and gives derived ones a letter where they are taken', async () => {
    const record = news.replaceAll(/^(?:UR|C7).*\n/gm, '')
    const text = `${record}${record}${record.replace('TI', 'ID  - herald\nTI')}`
    expect(keysOf(await readRis(text))).toEqual(['sommer2020rents', 'sommer2020rentsa', 'herald'])
  })

  it.each([
    ['RPRT', 'report'],
    ['ELEC', 'webpage'],
    ['BLOG', 'post-weblog'],
    ['JOUR', 'article-journal'],
    ['BOOK', 'book'],
    ['CHAP', 'chapter'],
    ['CONF', 'paper-conference'],
    ['DATA', 'dataset'],
    ['THES', 'thesis'],
    ['BILL', 'bill'],
    ['CASE', 'legal_case'],
    ['STAT', 'legislation'],
    ['HEAR', 'hearing'],
    ['VIDEO', 'motion_picture'],
    ['MGZN', 'article-magazine'],
    ['GEN', 'document'],
  ])('of type %s is %s', async (type, csl) => {
    const { sources, issues } = await readRis(`TY  - ${type}\nID  - rents\nTI  - Rents\nER  -\n`)
    expect(issues).toEqual([])
    expect(sources[0]?.type).toBe(csl)
  })

  it.each([
    ['PY  - 2019', [[2019]]],
    ['Y1  - 2019/04//', [[2019, 4]]],
    ['DA  - 2019-04-05', [[2019, 4, 5]]],
    ['PY  - 2019\nDA  - 2019/4/5', [[2019, 4, 5]]],
    ['PY  - 2019\nDA  - Apr 5', [[2019]]],
  ])('reads the date of %j', async (lines, parts) => {
    const { sources } = await readRis(`TY  - GEN\nTI  - Rents\n${lines}\nER  - \n`)
    expect(sources[0]?.csl['issued']).toEqual({ 'date-parts': parts })
  })

  it('is the same with CRLF and a byte order mark', async () => {
    const { sources, issues } = await readRis(`\uFEFF${news.replaceAll('\n', '\r\n')}`)
    expect(issues).toEqual([])
    expect(sources[0]?.csl).toEqual((await readRis(news)).sources[0]?.csl)
  })
})

describe('a broken RIS file', () => {
  it('reports a missing end, an unknown type and stray lines, and loads every record', async () => {
    const text = `TY  - RPRT
ID  - first
TI  - Rents
TY  - NEWZ
ID  - second
TI  - Rivers
ER  - 
junk
AU  - Sommer, Ada
`
    const decoded = await readRis(text)
    expect(issuesIn(text, decoded)).toEqual([
      'RPRT: Record has no "ER" line',
      'NEWZ: Unknown reference type "NEWZ"',
      'junk: Line "junk" is not RIS',
      'Sommer, Ada: Field stands outside any record',
    ])
    expect(keysOf(decoded)).toEqual(['first', 'second'])
  })

  it('ends quickly on a file that is no RIS', async () => {
    const { issues } = await readRis('rivers\n'.repeat(100_000))
    expect(issues.length).toBeLessThan(300)
  })
})
