/** Makes exports of reference managers as large and as varied as real ones, always the same. */

const surnames = ['Sommer', 'van der Berg', 'O’Neil', 'Gar{\\c c}ia', 'M{\\"u}ller', 'Łukasz', 'de la Cruz']
const given = ['Ada', 'L.', 'J{\\o}rgen', 'Mary Ann', 'Émile']
const subjects = ['Rents', '{{NASA}} rivers', 'Ferries \\& tides', 'The {Harbour} of {Pier}', '\\emph{Planets}', '4\\,\\% of rents']
const kinds = ['article', 'online', 'report', 'book', 'incollection', 'inproceedings', 'thesis', 'misc'] as const

/** A Better BibTeX export with names, LaTeX, files, dates and fields of every common kind. */
export function betterBibtexExport(count: number): string {
  return Array.from({ length: count }, (_, n) => bibtexEntry(n)).join('\n')
}

function bibtexEntry(n: number): string {
  const pick = <Item>(items: readonly Item[], step: number): Item | undefined =>
    items[(n * step + (n >> 3)) % items.length]
  const kind = pick(kinds, 1)
  const year = 1990 + (n % 36)
  const fields = [
    `title = {${pick(subjects, 5)} in ${year}, part ${n}}`,
    n % 9 === 0
      ? 'author = {{{Office for River Statistics}}}'
      : `author = {${pick(surnames, 3)}, ${pick(given, 2)} and ${pick(surnames, 5)}, ${pick(given, 3)}}`,
    `date = {${year}-0${1 + (n % 9)}${n % 4 === 0 ? `-1${n % 10}` : ''}${n % 50 === 0 ? '~' : ''}}`,
    ...(kind === 'article' ? ['journaltitle = {Journal of Rents}', 'volume = {3}', `number = {${n % 12}}`] : []),
    ...(kind === 'article' && n % 3 === 0 ? ['entrysubtype = {newspaper}'] : []),
    ...(kind === 'report' ? ['institution = {Pier Council and Harbour Board}', 'type = {techreport}', `number = {R${n}}`] : []),
    ...(kind === 'thesis' ? ['school = {University of Pier}', 'type = {phdthesis}'] : []),
    ...(kind === 'incollection' || kind === 'inproceedings' ? ['booktitle = {Proceedings}', 'pages = {3--9}'] : []),
    ...(kind === 'book' ? ['publisher = {Pier Press}', 'location = {Pier}', 'isbn = {978-0-00-000000-2}'] : []),
    ...(n % 2 === 0 ? [`url = {https://rents.example/${n}_a?b=c%20d}`, 'urldate = {2026-02-03}'] : []),
    ...(n % 5 === 0 ? [`doi = {10.1000/rents_${n}}`] : []),
    ...(n % 7 === 0 ? ['langid = {ngerman}', 'keywords = {rents,rivers}'] : []),
    ...(n % 4 === 0 ? [`file = {Full Text PDF:C\\:\\\\Zotero\\\\${n}.pdf:application/pdf}`] : []),
    ...(n % 6 === 0 ? ['abstract = {Rents rose by 4\\% --- in ``most\'\' districts.}'] : []),
  ]
  return `@${kind}{sommer${year}rents${n},\n${fields.map((field) => `  ${field}`).join(',\n')}\n}\n`
}

/** A Zotero export in CSL-JSON, with addresses for ids, `citation-key` and notes that hold fields. */
export function zoteroJsonExport(count: number): string {
  const types = ['article-newspaper', 'webpage', 'report', 'book', 'chapter', 'post-weblog', 'hearing', 'dataset']
  const items = Array.from({ length: count }, (_, n) => ({
    id: `http://zotero.org/users/local/abc/items/${n}`,
    type: types[n % types.length],
    abstract: 'Rents rose.\nRivers fell.',
    'container-title': 'Harbour Herald',
    language: n % 3 === 0 ? 'en-GB' : 'en',
    note: n % 4 === 0 ? `Original Date: ${1950 + (n % 50)}\ntex.shorthand: R${n}\nA note.` : 'A note.',
    page: '3-9',
    source: 'harbour.example',
    title: `Rents & “rivers” no. ${n}: <i>a study</i>`,
    URL: `https://rents.example/${n}`,
    author: n % 2 === 0 ? [{ family: 'Berg', given: 'Ada', 'non-dropping-particle': 'van der' }] : [{ literal: 'Office for River Statistics' }],
    accessed: { 'date-parts': [['2026', 2, 3]] },
    issued: { 'date-parts': [[String(1990 + (n % 36)), 1 + (n % 12)]] },
    'citation-key': `rents${n}`,
  }))
  return JSON.stringify(items, undefined, 2)
}
