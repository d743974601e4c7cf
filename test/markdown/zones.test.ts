/** Checks that headings name zones whatever their case, numbering and punctuation. */
import { describe, expect, it } from 'vitest'
import { defaultZones, zoneIndex, zoneOf } from '../../src/markdown/zones.ts'
import { read } from './read.ts'

const index = zoneIndex(defaultZones)
const zonesOf = (text: string): string[] =>
  read(text)
    .sections.slice(1)
    .map(({ title, zone }) => `${title}: ${zone}`)

it.each([
  ['Executive Summary', 'summary'],
  ['1. KEY FINDINGS:', 'summary'],
  ['II. Bottom line', 'summary'],
  ['A) Abstract', 'summary'],
  ['TL;DR', 'summary'],
  ['Further questions', 'questions'],
  ['Want to dive deeper?', 'questions'],
  ['3.2 References', 'sources'],
  ['Sources & further reading', 'sources'],
  ['📚 Sources', 'sources'],
  ['How we checked this', 'method'],
  ['Disclaimer.', 'notice'],
])('finds that "%s" is %s', (title, zone) => {
  expect(zoneOf(title, index)).toBe(zone)
})

it.each([
  'Sources of the river',
  'Summary and sources',
  'What the ferries cost',
  '',
  '7',
  `Sources${' '.repeat(500)}x`,
])('finds no zone in "%s"', (title) => {
  expect(zoneOf(title, index)).toBeUndefined()
})

describe('sections', () => {
  it('inherit the zone of their parent unless they name one', () => {
    expect(
      zonesOf(
        '# Ferries\n## Summary\n### Rents\n### Sources\n## Body\n### Rivers\n## References [1]\n### Books',
      ),
    ).toEqual([
      'Ferries: body',
      'Summary: summary',
      'Rents: summary',
      'Sources: sources',
      'Body: body',
      'Rivers: body',
      'References: sources',
      'Books: sources',
    ])
  })

  it('leave the title in the body, whatever it says', () => {
    expect(zonesOf('# Overview\n## Rents')).toEqual(['Overview: body', 'Rents: body'])
  })

  it('know level-1 headings that are no title', () => {
    expect(zonesOf('# Summary\n# Rents\n# Sources')).toEqual([
      'Summary: summary',
      'Rents: body',
      'Sources: sources',
    ])
  })

  it('start with the text before any heading, and ignore headings in quotes', () => {
    const { sections, blocks } = read('Rents rose.\n\n> # Quoted\n\n## Rivers\n')
    expect(sections.map(({ depth, span }) => [depth, span])).toEqual([
      [0, { start: 0, end: 25 }],
      [2, { start: 25, end: 35 }],
    ])
    expect(blocks.map(({ kind, section }) => [kind, section])).toEqual([
      ['paragraph', 0],
      ['heading', 0],
      ['heading', 1],
    ])
  })
})

it('takes the title from the front matter, else from the first level-1 heading', () => {
  expect(read('---\ntitle: Ferries\n---\n# Rents').title).toBe('Ferries')
  expect(read('# **Rents** [1] in 2019').title).toBe('Rents in 2019')
  expect(read('## Rents').title).toBe('')
})
