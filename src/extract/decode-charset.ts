/** Turns the bytes of a page into text in the encoding that it names. */

/** Bytes in which browsers look for the name of the encoding. */
const HEAD_BYTES = 4096

/**
 * A byte order mark decides, then `declared` (from the HTTP header), then the page's own `meta` or XML
 * declaration; otherwise UTF-8 where the bytes are that, else Windows-1252. Broken bytes become U+FFFD.
 */
export function decodeCharset(bytes: Uint8Array, declared: string | undefined): string {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return decode(bytes, marked) ?? ''
  const named = declared ?? declaredIn(bytes)
  return (
    (named !== undefined ? decode(bytes, named) : undefined) ??
    decodeStrictly(bytes) ??
    decode(bytes, 'windows-1252') ??
    ''
  )
}

/** The text when the bytes are UTF-8 throughout. */
export function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES))
  return /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1]
}

/** `undefined` for an encoding that nobody knows. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return undefined
  }
}
