/** Writes a verdict as readers see it. */

/** "mostly-supported" becomes "Mostly supported". */
export function verdictWords(verdict: string): string {
  const words = verdict.replace(/[-_]/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
