/** Tells which characters are stops, closers, spaces and letters. */

const RARE_STOPS = '…。！？｡‼⁇⁈⁉؟۔।॥։።፧။។'
const UNSPACED_STOPS = '。！？｡'
const CLOSERS = '"\'”’»›“‘)]}）］｝」』】》〉*_¹²³⁰⁴⁵⁶⁷⁸⁹'
const OPENERS = '"\'“‘«‹„‚”»([{（［｛「『【《〈¿¡*_'
/** Every character that keeps words apart. */
export const SPACES = ' \n\t\r\u00a0\u202f\u2009\u200a\u3000'
const UPPER = /^[\p{Lu}\p{Lt}]/u
const LOWER = /^\p{Ll}/u
const LETTER = /^\p{L}/u

/** Whether a character can end a sentence. */
export function isStop(character: string): boolean {
  if (character <= '~') return character === '.' || character === '!' || character === '?'
  return RARE_STOPS.includes(character)
}

/** Whether a stop ends a sentence without a space after it, as in Chinese and Japanese. */
export function isUnspacedStop(character: string): boolean {
  return UNSPACED_STOPS.includes(character) && character !== ''
}

/** Whether a character after a stop still belongs to the sentence: quotes, brackets, emphasis, raised digits. */
export function isCloser(character: string): boolean {
  return CLOSERS.includes(character) && character !== ''
}

/** Whether a character may stand before the first word of a sentence. */
export function isOpener(character: string): boolean {
  return OPENERS.includes(character) && character !== ''
}

export function isSpace(character: string): boolean {
  return SPACES.includes(character) && character !== ''
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}

export function isUpper(character: string): boolean {
  if (character <= '\u007f') return character >= 'A' && character <= 'Z'
  return UPPER.test(character)
}

export function isLower(character: string): boolean {
  if (character <= '\u007f') return character >= 'a' && character <= 'z'
  return LOWER.test(character)
}

export function isLetter(character: string): boolean {
  if (character <= '\u007f') return isUpper(character) || isLower(character)
  return LETTER.test(character)
}
