/** Checks what is read of our own fields, and that what has the wrong shape is left out. */
import { describe, expect, it } from 'vitest'
import { decodeNotes } from '../../src/registry/decode-notes.ts'

describe('fields under `custom`', () => {
  it('are read when they have the right shape', () => {
    const day = { start: { year: 2026, month: 3, day: 1 } }
    const custom = {
      tier: 'primary',
      interest: 'the operator',
      reliability: { grade: 'b', label: 'public record', reason: 'statutory', by: 'desk' },
      credibility: 2,
      archive: [{ url: 'https://archive.example/1', at: '2026-03-01T10:02:11Z' }],
      snapshot: {
        path: 'snapshots/audit.html',
        sha256: 'ab',
        mediaType: 'text/html',
        bytes: 12,
        at: '2026-03-01',
        text: { path: 'snapshots/audit.txt', sha256: 'cd' },
      },
      link: { status: 404, checkedAt: '2026-03-01', failingSince: '2026-03-01' },
      quotes: [{ exact: 'rents rose', prefix: 'that ' }],
      supersededBy: 'audit-2',
      retracted: { date: '2026-03-01', reason: 'wrong table' },
      origin: 'Pier Press wire',
      'derived-from': 'census',
    }
    expect(decodeNotes(custom)).toMatchObject({
      tier: 'primary',
      interest: 'the operator',
      reliability: { grade: 'B', label: 'public record', reason: 'statutory', by: 'desk' },
      credibility: { grade: 2 },
      archives: [{ url: 'https://archive.example/1', at: day }],
      snapshot: {
        path: 'snapshots/audit.html',
        sha256: 'ab',
        mediaType: 'text/html',
        bytes: 12,
        at: day,
        text: { path: 'snapshots/audit.txt', sha256: 'cd' },
      },
      link: { status: 404, checkedAt: day, failingSince: day },
      quotes: [{ exact: 'rents rose', prefix: 'that ' }],
      supersededBy: 'audit-2',
      retracted: { date: day, reason: 'wrong table' },
      origin: 'Pier Press wire',
      derivedFrom: ['census'],
    })
  })

  it.each([
    [{ reliability: 'A' }, { reliability: { grade: 'A' } }],
    [{ reliability: 'public record' }, { reliability: { label: 'public record' } }],
    [{ credibility: '6' }, { credibility: { grade: 6 } }],
    [{ retracted: true }, { retracted: {} }],
    [{ retracted: '2026-03' }, { retracted: { date: { start: { year: 2026, month: 3 } } } }],
    [{ 'derived-from': ['census', 'audit'] }, { derivedFrom: ['census', 'audit'] }],
  ])('have short forms: %j', (custom, notes) => {
    expect(decodeNotes(custom)).toMatchObject(notes)
  })

  it.each([
    undefined,
    null,
    'x',
    [],
    { tier: 1, reliability: { by: 'desk' }, credibility: 7.5, archive: 'x', retracted: false },
    { archive: [null, 'x', {}], snapshot: { path: 'x' }, link: 'x', quotes: [{}], origin: ' ' },
  ])('are left out when they have not: %j', (custom) => {
    expect(decodeNotes(custom)).toEqual({ archives: [], quotes: [], derivedFrom: [] })
  })
})
