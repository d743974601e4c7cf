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

/** A fact-check with front matter, six sections, lists, a table and a quote; about `size` bytes. */
export function makeBriefing(seed, sourceCount, size) {
  const random = randomFrom(seed)
  const keys = Array.from({ length: 12 }, (_, index) => key((seed * 7 + index * 5) % sourceCount))
  const head = `---\ntitle: Briefing number ${seed} on rents and ferries\nchecked: 2026-05-12\nsources: [${keys.join(', ')}]\n---\n\n## Executive summary\n\n`
  let text = head + paragraph(random, 4)
  for (let section = 1; text.length < size; section++) {
    text += `\n## ${section}. What the sources say — part ${section}\n\n`
    text += `${paragraph(random, 4)}\n${paragraph(random, 3)}\n`
    if (section % 3 === 1)
      text += `- ${sentence(random)}\n- ${sentence(random)}\n- ${sentence(random)}\n\n`
    if (section % 3 === 2)
      text += `| Year | What was found |\n| --- | --- |\n| 2024 | ${sentence(random)} |\n| 2025 | ${sentence(random)} |\n\n`
    if (section % 3 === 0) text += `> ${sentence(random)}\n\n`
  }
  return `${text}\n## Further questions\n\n- What will the next survey show?\n`
}

/** One paragraph on one line, of about `size` bytes, with a marker in each sentence. */
export function makeParagraph(size) {
  const random = randomFrom(1)
  let text = ''
  while (text.length < size) text += `${sentence(random)} `
  return `${text.trimEnd()}\n`
}

/** CSL-YAML with `count` entries. */
export function makeRegistry(count) {
  return Array.from(
    { length: count },
    (_, index) =>
      `- id: ${key(index)}\n  type: report\n  title: Report number ${index} of the harbour office on rents and ferries\n  author:\n    - { family: Okonkwo, given: A. }\n    - { literal: Harbour Office }\n  publisher: Harbour Office\n  issued: 20${String(10 + (index % 14)).padStart(2, '0')}-03-${String(1 + (index % 28)).padStart(2, '0')}\n  URL: https://harbour.example/reports/${index}\n`,
  ).join('')
}

function key(index) {
  return `harbour-report-${index}`
}

function paragraph(random, count) {
  return `${Array.from({ length: count }, () => sentence(random)).join(' ')}\n`
}

function sentence(random) {
  const pick = (list) => list[random() % list.length]
  const marker =
    random() % 4 === 0
      ? `[${1 + (random() % 12)}] [${1 + (random() % 12)}]`
      : `[${1 + (random() % 12)}, p. ${1 + (random() % 90)}]`
  return `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} at ${1 + (random() % 900)} units ${pick(ENDS)} ${marker}.`
}

/** A linear congruential generator (Numerical Recipes): the same seed gives the same sequence. */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 8
  }
}
