/** Holds links to words against the syntax of text fragments. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkToWords } from '../../../src/report/html/text-fragment.ts'

const url = 'https://stats.example/rents'
const words = { exact: 'rents rose', prefix: '', suffix: '' }

describe('linkToWords', () => {
  it('names the words, and the words around them', () => {
    expect(linkToWords(url, words)).toBe(`${url}#:~:text=rents%20rose`)
    const around = { exact: 'rents rose', prefix: 'In the year 2024 ', suffix: ' by 4 % in May' }
    expect(linkToWords(url, around)).toBe(
      `${url}#:~:text=the%20year%202024-,rents%20rose,-by%204%20%25`,
    )
  })

  it('encodes what has a meaning in the directive', () => {
    const exact = 'low-rent flats, rents & rates “up” – 4 %'
    expect(linkToWords(url, { ...words, exact })).toBe(
      `${url}#:~:text=low%2Drent%20flats%2C%20rents%20%26%20rates%20%E2%80%9Cup%E2%80%9D%20%E2%80%93%204%20%25`,
    )
  })

  it('names long quotations, and those that cross paragraphs, by six words at each end', () => {
    const exact = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ')
    expect(linkToWords(url, { ...words, exact })).toBe(
      `${url}#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79`,
    )
    expect(linkToWords(url, { ...words, exact: 'Rents rose.\n\nRivers fell.' })).toBe(
      `${url}#:~:text=Rents%20rose.,Rivers%20fell.`,
    )
  })

  it('stands behind a fragment that the address has', () => {
    expect(linkToWords(`${url}#part-2`, words)).toBe(`${url}#part-2:~:text=rents%20rose`)
  })

  it('is there for web addresses and words only', () => {
    for (const other of ['javascript:alert(1)', 'mailto:a@stats.example', 'ftp://a.example', 'x'])
      expect(linkToWords(other, words)).toBeUndefined()
    expect(linkToWords(url, { ...words, exact: ' \n ' })).toBeUndefined()
  })

  it('is an address with the same page and the same words, whatever they are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 })
    fc.assert(
      fc.property(text, text, text, (exact, prefix, suffix) => {
        const link = linkToWords(url, { exact, prefix, suffix })
        if (link === undefined) return
        expect(new URL(link).href).toBe(link)
        const [page, directive = ''] = link.split('#:~:text=')
        expect(page).toBe(url)
        expect(directive).toMatch(/^(?:[^,&-]+-,)?[^,&-]+(?:,[^,&-]+)?(?:,-[^,&-]+)?$/)
        const [start = ''] = directive.split(',').filter((part) => !part.endsWith('-'))
        const folded = exact
          .replace(/\p{Cs}/gu, ' ')
          .split(/\s+/u)
          .filter(Boolean)
          .join(' ')
        expect(folded.startsWith(decodeURIComponent(start))).toBe(true)
      }),
    )
  })
})
