/** Tells whether keys and URLs can be used as what they are. */

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
