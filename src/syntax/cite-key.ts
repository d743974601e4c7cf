/** Knows which characters a citation key may have: pandoc's rule, with Unicode letters. */

const WORD = String.raw`[\p{L}\p{M}\p{N}_]+`
const PLAIN_KEY = new RegExp(String.raw`(?=[\p{L}\p{N}_])${WORD}(?:[:.#$%&\-+?<>~/]${WORD})*`, 'uy')
const BRACED_KEY = /\{([^{}\r\n]+)\}/y

/** A key at some place of a text. */
export interface KeyMatch {
  readonly key: string
  /** Offsets of the key itself, without `@` and braces. */
  readonly start: number
  readonly end: number
  /** Offset after the key and its closing brace. */
  readonly next: number
}

/** The key whose `@` stands at `at`, or `undefined` when no key follows. */
export function matchKey(text: string, at: number): KeyMatch | undefined {
  if (followsWord(text, at)) return undefined
  const start = at + 1
  PLAIN_KEY.lastIndex = start
  const plain = PLAIN_KEY.exec(text)?.[0]
  if (plain !== undefined)
    return { key: plain, start, end: start + plain.length, next: start + plain.length }
  BRACED_KEY.lastIndex = start
  const braced = BRACED_KEY.exec(text)
  const key = braced?.[1]
  if (braced === null || key === undefined) return undefined
  return { key, start: start + 1, end: start + 1 + key.length, next: start + braced[0].length }
}

/** `@key`, or `@{odd key}` when the key could not be read otherwise. */
export function printKey(key: string): string {
  PLAIN_KEY.lastIndex = 0
  return PLAIN_KEY.exec(key)?.[0] === key ? `@${key}` : `@{${key}}`
}

/** Whether a letter or digit stands directly before `at`, as in an e-mail address. */
export function followsWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))
}
