/** Reads answers of the Wayback Machine, which is never asked here. */
import { expect, it } from 'vitest'
import type { Network, NetworkAnswer } from '../../src/host/network.ts'
import { askWayback } from '../../src/links/wayback.ts'

function network(answer: NetworkAnswer, asked: string[] = []): Network {
  return {
    request: async ({ url }) => {
      asked.push(url)
      return answer
    },
    wait: async () => undefined,
    now: () => 0,
    random: () => 0,
  }
}

function says(text: string, status: number = 200): Network {
  const body = new TextEncoder().encode(text)
  return network({ kind: 'response', status, headers: new Map(), body })
}

const URL_OF_PAGE = 'https://rents.example/a?b=c&d'
const copy = (url: unknown, timestamp: unknown): string =>
  JSON.stringify({ archived_snapshots: { closest: { available: true, url, timestamp } } })

it('asks for the copy that is closest to a day', async () => {
  const asked: string[] = []
  const failure = { kind: 'failure', fault: 'timeout', reason: 'no answer within 1 s' } as const
  expect(await askWayback(network(failure, asked), URL_OF_PAGE, '20250303', 1000)).toEqual({
    kind: 'unknown',
    reason: 'no answer within 1 s',
  })
  expect(asked).toEqual([
    'https://archive.org/wayback/available?url=https%3A%2F%2Frents.example%2Fa%3Fb%3Dc%26d&timestamp=20250303',
  ])
})

it('reads the copy and its day', async () => {
  const text = copy(`http://web.archive.org/web/20250303120000/${URL_OF_PAGE}`, '20250303120000')
  expect(await askWayback(says(text), URL_OF_PAGE, '', 1000)).toEqual({
    kind: 'copy',
    url: `https://web.archive.org/web/20250303120000/${URL_OF_PAGE}`,
    at: '2025-03-03',
  })
})

it.each([
  ['{"archived_snapshots": {}}', { kind: 'none' }],
  [copy('https://ferry.example/', '20250303120000'), { kind: 'none' }],
  [copy('javascript:alert(1)', '20250303120000'), { kind: 'none' }],
  [copy(7, 7), { kind: 'none' }],
  [copy('https://web.archive.org/web/x', 'later'), { kind: 'none' }],
  ['7', { kind: 'none' }],
  ['<html>', { kind: 'unknown', reason: 'its answer is not valid JSON' }],
])('makes the best of %s', async (text, expected) => {
  expect(await askWayback(says(text), URL_OF_PAGE, '', 1000)).toEqual(expected)
})

it('says when it is refused', async () => {
  expect(await askWayback(says('', 503), URL_OF_PAGE, '', 1000)).toEqual({
    kind: 'unknown',
    reason: 'it answers 503',
  })
})
