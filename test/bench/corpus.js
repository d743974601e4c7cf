/** Generates briefings and registries that look like real ones; the same arguments give the same bytes. */

const SUBJECTS = [
  'The council',
  'The harbour office',
  'The audit',
  'The operator',
  'A survey of tenants',
  'The river board',
]
const VERBS = ['reported', 'put', 'measured', 'confirmed', 'estimated', 'described']
const OBJECTS = [
  'the rise in rents',
  'the length of a crossing',
  'the level of the river',
  'the price of fuel',
  'the number of passengers',
]
const ENDS = [
  'for the whole of the year',
  'in the spring of 2024',
  'before the new timetable came into force',
  'at constant prices',
  'in the old town',
]

/**
 * A fact-check with front matter, six sections, lists, a table and a quote; about `size` bytes. It cites
 * by number, or with `keys` in the way that pandoc and others share.
 */
export function makeBriefing(seed, sourceCount, size, { keys: byKey = false } = {}) {
  const random = randomFrom(seed)
  const keys = Array.from({ length: 12 }, (_, index) => key((seed * 7 + index * 5) % sourceCount))
  const cite = (number, locator = '') =>
    byKey ? `[@${keys[number - 1]}${locator}]` : `[${number}${locator}]`
  const head = `---\ntitle: Briefing number ${seed} on rents and ferries\nchecked: 2026-05-12\nsources: [${keys.join(', ')}]\n---\n\n## Executive summary\n\n`
  let text = head + paragraph(random, cite, 4)
  for (let section = 1; text.length < size; section++) {
    text += `\n## ${section}. What the sources say — part ${section}\n\n`
    text += `${paragraph(random, cite, 4)}\n${paragraph(random, cite, 3)}\n`
    if (section % 3 === 1)
      text += `- ${sentence(random, cite)}\n- ${sentence(random, cite)}\n- ${sentence(random, cite)}\n\n`
    if (section % 3 === 2)
      text += `| Year | What was found |\n| --- | --- |\n| 2024 | ${sentence(random, cite)} |\n| 2025 | ${sentence(random, cite)} |\n\n`
    if (section % 3 === 0) text += `> ${sentence(random, cite)}\n\n`
  }
  return `${text}\n## Further questions\n\n- What will the next survey show?\n`
}

/** One paragraph on one line, of about `size` bytes, with a marker in each sentence. */
export function makeParagraph(size) {
  const random = randomFrom(1)
  let text = ''
  const cite = (number, locator = '') => `[${number}${locator}]`
  while (text.length < size) text += `${sentence(random, cite)} `
  return `${text.trimEnd()}\n`
}

/** CSL-YAML with `count` entries of about 560 bytes, as a team that writes its registry by hand has them. */
export function makeRegistry(count) {
  return Array.from({ length: count }, (_, index) => {
    const random = randomFrom(index)
    return `- id: ${key(index)}
  type: report
  title: Report number ${index} of the harbour office on rents and ferries
  author:
    - { family: Okonkwo, given: A. }
    - { literal: Harbour Office }
  container-title: Proceedings of the harbour office
  publisher: Harbour Office
  publisher-place: Pier
  issued: ${isoDate(index)}
  accessed: 2026-05-12
  URL: https://harbour.example/reports/${index}
  abstract: >-
    ${plainSentence(random)}
    ${plainSentence(random)}
  custom:
    tier: primary
    archive:
      - url: https://web.archive.org/web/2026/https://harbour.example/reports/${index}
        at: 2026-05-12
`
  }).join('')
}

/** CSL-JSON with `count` entries of about 1.2 KB, as Zotero exports articles with their abstracts. */
export function makeCslJson(count) {
  return `[\n${Array.from({ length: count }, (_, index) => zoteroEntry(index)).join(',\n')}\n]\n`
}

function zoteroEntry(index) {
  const random = randomFrom(index)
  const [year, month, day] = isoDate(index).split('-').map(Number)
  const abstract = Array.from({ length: 6 }, () => plainSentence(random)).join(' ')
  const entry = {
    id: key(index),
    type: 'article-journal',
    abstract,
    'container-title': 'Journal of Ferries and Rivers',
    DOI: `10.5555/harbour.${index}`,
    ISSN: '1234-5679',
    issue: String(1 + (index % 12)),
    journalAbbreviation: 'J. Ferries Rivers',
    language: 'en',
    page: `${index % 400}-${(index % 400) + 12}`,
    source: 'harbour.example',
    title: `Crossing number ${index}: rents, ferries and the level of the river`,
    URL: `https://journal.example/articles/${index}?issue=${index % 12}`,
    volume: String(20 + (index % 30)),
    author: [
      { family: 'Okonkwo', given: 'Ada' },
      { family: 'Lindqvist', given: `Per ${index % 26}` },
      { family: 'Vries', given: 'Anna', 'non-dropping-particle': 'de' },
    ],
    accessed: { 'date-parts': [['2026', 5, 12]] },
    issued: { 'date-parts': [[String(year), month, day]] },
  }
  return JSON.stringify(entry, null, '\t')
}

function isoDate(index) {
  const month = String(1 + (index % 12)).padStart(2, '0')
  const day = String(1 + (index % 28)).padStart(2, '0')
  return `20${String(10 + (index % 14)).padStart(2, '0')}-${month}-${day}`
}

function key(index) {
  return `harbour-report-${index}`
}

function paragraph(random, cite, count) {
  return `${Array.from({ length: count }, () => sentence(random, cite)).join(' ')}\n`
}

function sentence(random, cite) {
  const marker =
    random() % 4 === 0
      ? `${cite(1 + (random() % 12))} ${cite(1 + (random() % 12))}`
      : cite(1 + (random() % 12), `, p. ${1 + (random() % 90)}`)
  return `${words(random)} ${marker}.`
}

function plainSentence(random) {
  return `${words(random)}.`
}

function words(random) {
  const pick = (list) => list[random() % list.length]
  return `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} at ${1 + (random() % 900)} units ${pick(ENDS)}`
}

/** A linear congruential generator (Numerical Recipes): the same seed gives the same sequence. */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 8
  }
}
