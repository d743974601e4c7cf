/** Tries the stopwatch with a clock of its own. */
import { expect, it } from 'vitest'
import { noStopwatch, openStopwatch } from '../../src/project/stopwatch.ts'

it('counts for each part the time that nothing within it took', async () => {
  let time = 0
  const { measure, follow, spent } = openStopwatch(() => time)
  await follow('build', async () => {
    time += 1
    measure('parse', () => {
      time += 10
      measure('read', () => (time += 100))
    })
    await Promise.resolve()
    measure('parse', () => (time += 20))
    time += 2
  })
  expect(spent()).toEqual([
    { part: 'read', milliseconds: 100, times: 1 },
    { part: 'parse', milliseconds: 30, times: 2 },
    { part: 'build', milliseconds: 3, times: 1 },
  ])
})

it('counts what ends in an error', async () => {
  let time = 0
  const { measure, follow, spent } = openStopwatch(() => time)
  const fail = (): never => {
    time += 5
    throw new RangeError('no ferry')
  }
  expect(() => measure('parse', fail)).toThrow('no ferry')
  await expect(follow('print', async () => fail())).rejects.toThrow('no ferry')
  expect(spent()).toEqual([
    { part: 'parse', milliseconds: 5, times: 1 },
    { part: 'print', milliseconds: 5, times: 1 },
  ])
})

it('does the work also where nothing is counted', async () => {
  expect(noStopwatch.measure('parse', () => 7)).toBe(7)
  expect(await noStopwatch.follow('print', async () => 8)).toBe(8)
  expect(noStopwatch.spent()).toEqual([])
})
