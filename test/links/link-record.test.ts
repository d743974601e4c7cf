/** Holds when an address is called dead, and that damaged records are none. */
import { describe, expect, it } from 'vitest'
import { decodeLinkRecord, linkState, recordLink } from '../../src/links/link-record.ts'

const MONDAY = '2026-11-16T23:50:00.000Z'
const TUESDAY = '2026-11-17T00:10:00.000Z'
const gone = { verdict: 'failing', reason: '404, not found', status: 404 } as const
const there = { verdict: 'ok', reason: 'there', status: 200 } as const
const refused = { verdict: 'unknown', reason: '403', status: 403 } as const

describe('an address', () => {
  it('is failing on the first day, and dead on the second', () => {
    const first = recordLink(gone, MONDAY, undefined)
    expect(first).toMatchObject({ failingSince: '2026-11-16' })
    expect(linkState(first)).toBe('failing')
    expect(linkState(recordLink(gone, MONDAY, first.failingSince))).toBe('failing')
    expect(linkState(recordLink(gone, TUESDAY, first.failingSince))).toBe('dead')
  })

  it('is forgiven when it is there again', () => {
    expect(recordLink(there, TUESDAY, '2026-11-16')).not.toHaveProperty('failingSince')
  })

  it('is not called dead by a check that could not tell, nor forgiven', () => {
    const record = recordLink(refused, TUESDAY, '2026-11-16')
    expect(linkState(record)).toBe('unknown')
    expect(record.failingSince).toBe('2026-11-16')
  })
})

describe('decodeLinkRecord', () => {
  it('reads back what was written', () => {
    const record = recordLink({ ...gone, finalUrl: 'https://rents.example/' }, MONDAY, undefined)
    expect(decodeLinkRecord(JSON.parse(JSON.stringify(record)))).toEqual(record)
  })

  it.each([
    null,
    7,
    [],
    {},
    { ...gone },
    { ...gone, checkedAt: 'yesterday' },
    { ...gone, checkedAt: 7 },
    { ...gone, checkedAt: MONDAY, verdict: 'fine' },
    { ...gone, checkedAt: MONDAY, status: '404' },
    { ...gone, checkedAt: MONDAY, failingSince: 2026 },
    { ...gone, checkedAt: MONDAY, reason: undefined },
  ])('takes %j for nothing', (value) => {
    expect(decodeLinkRecord(value)).toBeUndefined()
  })
})
