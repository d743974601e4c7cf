/** Reads and compares DOIs. */

const LABEL = /^(?:doi|urn:doi|info:doi)\s*[:/]\s*/i
const RESOLVER = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/(?:doi:)?/i
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/

/**
 * The DOI as it is spelt ("10.1000/182") without resolver or label and without the percent-encoding
 * of an address; `undefined` when the text is none.
 */
export function parseDoi(written: string): string | undefined {
  const text = written.trim()
  const unresolved = text.replace(RESOLVER, '')
  const doi =
    unresolved === text ? text.replace(LABEL, '') : decodePath(unresolved.replace(/[?#].*$/s, ''))
  return DOI.test(doi) ? doi : undefined
}

/** DOIs are compared without regard to case; only that of ASCII letters counts. */
export function foldDoi(doi: string): string {
  return doi.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
