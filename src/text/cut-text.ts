/** Cuts text to a length. */

/** At most `longest` UTF-16 units; what was cut shows as an ellipsis, and no character is halved. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text
  const kept = text.slice(0, longest - 1)
  return `${/[\ud800-\udbff]/.test(kept.slice(-1)) ? kept.slice(0, -1) : kept}…`
}
