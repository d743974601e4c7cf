/** Holds which address of a page is believed. */
import { describe, expect, it } from 'vitest'
import { pageAddress } from '../../src/project/page-address.ts'

describe('the address of a page', () => {
  const seen = 'https://pier.example/rents?utm_source=x'
  it.each<readonly [string | undefined, string, string?]>([
    [undefined, seen],
    ['/rents', 'https://pier.example/rents'],
    ['https://www.pier.example/r/4', 'https://www.pier.example/r/4'],
    ['http://pier.example/rents', 'https://pier.example/rents'],
    ['https://pier.example/', seen],
    ['https://pier.example/?page=4', 'https://pier.example/?page=4'],
    ['https://other.example/rents', seen, 'https://other.example/rents'],
    ['https://pier.example.org/rents', seen, 'https://pier.example.org/rents'],
    ['https://ada:secret@pier.example/rents', seen],
    ['javascript:alert(1)', seen],
    ['http://[', seen],
  ])('that calls itself %s is %s', (canonical, url, disbelieved) => {
    expect(pageAddress(seen, canonical)).toEqual({ url, ...(disbelieved && { disbelieved }) })
  })
})
