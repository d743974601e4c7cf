/** Tries the line that shows how far a run has come. */
import { expect, it } from 'vitest'
import { progressLine } from '../../src/cli/progress-line.ts'

const ERASE = '\r\u001b[2K'

function lineAt(options: {
  isTerminal?: boolean
  env?: Record<string, string>
  isQuiet?: boolean
}): {
  written: string[]
  show: (seconds: number, done: number) => void
  clear: () => void
} {
  const written: string[] = []
  let seconds = 0
  const { isTerminal = true, env = {}, isQuiet = false } = options
  const write = (text: string): void => void written.push(text)
  const err = { isTerminal, width: 80, write, send: write }
  const now = (): Date => new Date(seconds * 1000)
  const { show, clear } = progressLine({ err, env, now }, 'briefings', isQuiet)
  return {
    written,
    clear,
    show(at, done) {
      seconds = at
      show(done, 1000)
    },
  }
}

it('shows files, rate and the time left after a second, and erases itself', () => {
  const { written, show, clear } = lineAt({})
  show(0.5, 50)
  expect(written).toEqual([])
  show(2, 200)
  show(2.05, 205)
  show(20, 210)
  show(200, 300)
  clear()
  clear()
  expect(written).toEqual([
    `${ERASE}200 of 1000 briefings · 100/s · 8 s left`,
    `${ERASE}210 of 1000 briefings · 11/s · 1 min 16 s left`,
    `${ERASE}300 of 1000 briefings · 1.5/s · 7 min 47 s left`,
    ERASE,
  ])
})

it('knows no rate before anything is done', () => {
  const { written, show } = lineAt({})
  show(5, 0)
  expect(written).toEqual([`${ERASE}0 of 1000 briefings`])
})

it.each([
  ['no terminal', { isTerminal: false }],
  ['quiet', { isQuiet: true }],
  ['CI', { env: { CI: 'true' } }],
  ['a terminal that knows no commands', { env: { TERM: 'dumb' } }],
])('shows nothing with %s', (_name, options) => {
  const { written, show, clear } = lineAt(options)
  show(5, 500)
  clear()
  expect(written).toEqual([])
})
