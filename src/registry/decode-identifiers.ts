/** Reads keys, URLs and DOIs. */

/**
 * Whether a marker can name the key: `[@key]`, or `[@{odd key}]` when it has spaces. Brackets, braces
 * and control characters would end the marker.
 */
export function isCitableKey(key: string): boolean {
  return key !== '' && key === key.trim() && !/[[\]{}\p{Cc}\u2028\u2029]/u.test(key)
}

/** Whether the URL can be a link: absolute, with a host, by http or https. */
export function isWebUrl(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url)
}

/** The DOI without resolver or label ("10.1000/182"); `undefined` when it is none. */
export function decodeDoi(written: string): string | undefined {
  const doi = written.trim().replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, '')
  return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(doi) ? doi : undefined
}
