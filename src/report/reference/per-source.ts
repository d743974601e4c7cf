/** Makes something of a source once for each language, however many pages show it. */

/**
 * `make`, which must depend on its arguments alone; what it made is kept as long as the source is, so
 * the source may not change afterwards.
 */
export function perSource<Source extends object, Made>(
  make: (source: Source, lang: string) => Made,
): (source: Source, lang: string) => Made {
  const known = new WeakMap<Source, Map<string, Made>>()
  return (source, lang) => {
    const byLanguage = known.get(source) ?? new Map<string, Made>()
    known.set(source, byLanguage)
    const made = byLanguage.get(lang) ?? make(source, lang)
    byLanguage.set(lang, made)
    return made
  }
}
