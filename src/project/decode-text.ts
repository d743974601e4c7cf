/** Turns bytes into text and says where they were not UTF-8. */

/** What is wrong with the bytes, and the offset in the text where it begins. */
export interface TextFault {
  readonly message: string
  readonly help: string
  readonly offset: number
}

export interface DecodedText {
  /** A byte order mark stays in front; broken bytes are U+FFFD. */
  readonly text: string
  readonly fault?: TextFault
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lossy = new TextDecoder('utf-8', { ignoreBOM: true })

/** Total: every sequence of bytes has a text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    return { text: strict.decode(bytes) }
  } catch {
    const utf16 =
      (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    const text = lossy.decode(bytes)
    if (utf16) {
      const message = 'File is UTF-16 text, not UTF-8'
      return { text: '', fault: { message, help: 'save it as UTF-8', offset: 0 } }
    }
    const offset = firstFault(bytes)
    const message = 'File holds bytes that are not UTF-8'
    return { text, fault: { message, help: 'save it as UTF-8', offset } }
  }
}

/** Where a text holds a NUL, which no text has: it may be UTF-16 without its mark, or no text at all. */
export function nulFault(text: string): TextFault | undefined {
  const offset = text.indexOf('\u0000')
  return offset < 0
    ? undefined
    : { message: 'File holds a NUL character', help: 'save it as UTF-8', offset }
}

/** The length in UTF-16 units of the longest prefix that is UTF-8, found by halving. */
function firstFault(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  const streaming = { stream: true }
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        bytes.subarray(0, middle),
        streaming,
      )
      low = middle
    } catch {
      high = middle - 1
    }
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, low), streaming)
    .length
}
