/** Checks that a source's card says in words what its stored text has of each claim. */
import { expect, it } from 'vitest'
import { renderPage } from '../../../src/report/html/page.ts'
import { evidencedRun } from './evidenced-run.ts'

const cards = renderPage(evidencedRun(), 0).split('<li class="card"')

it('says found, altered, unchecked or nothing amiss, with the passage and a link to it', () => {
  const words = wordsOf(cards[1] ?? '')
  expect(words).toContain(
    'In its stored text: 1 found, 1 altered, 1 with nothing amiss, 1 unchecked',
  )
  expect(words).toMatch(/c1 found: 1 of 1 specific found.*rents rose by 4 % ?Find it on the page/)
  expect(words).toContain('c3 with nothing amiss: no specifics; adds nothing')
  expect(words).toContain('c4 unchecked: too long')
  expect(cards[1]).toContain(
    'href="https://stats.example/rents#:~:text=In%202024-,rents%20rose%20by%204%20%25,-in%20the%20old"',
  )
})

it('keeps what a verifier says apart, and opens the list when something is wrong', () => {
  expect(wordsOf(cards[1] ?? '')).toContain(
    'specific found; outside verifier: not found, another &#x3C;year>',
  )
  expect(cards[1]).toContain('<details class="held" open>')
})

it('needs one line where nothing could be checked, and none for an unknown source', () => {
  expect(cards[2]).toContain('<p class="held">Unchecked: no stored text</p>')
  expect(cards.slice(3).join('')).not.toContain('class="held"')
})

function wordsOf(card: string): string {
  return card.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
}
