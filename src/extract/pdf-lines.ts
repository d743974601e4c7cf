/** Puts the pieces of text on a PDF page into lines and paragraphs. */

/** A piece of text as PDF.js gives it. */
export interface PdfItem {
  readonly str: string
  readonly hasEOL: boolean
  readonly height: number
  /** The last two are the place from the left and from the bottom, in points. */
  readonly transform: readonly unknown[]
}

/** Lines that are further apart than this many heights of a letter begin a paragraph. */
const PARAGRAPH_GAP = 1.8

/** Lines end where the PDF says so; a wide gap above a line begins a paragraph. */
export function joinPdfItems(items: readonly PdfItem[]): string {
  const parts: string[] = []
  let last: { readonly y: number; readonly height: number } | undefined
  for (const { str, hasEOL, height, transform } of items) {
    const y = Number(transform[5])
    if (str.trim() !== '') {
      const gap = last && last.y - y
      if (last && gap !== undefined && gap > PARAGRAPH_GAP * last.height) parts.push('\n')
      last = { y, height: height > 0 ? height : (last?.height ?? 1) }
    }
    parts.push(str)
    if (hasEOL) parts.push('\n')
  }
  return mendHyphens(parts.join(''))
}

/** A word that is cut by a soft hyphen at the end of a line is one word. */
function mendHyphens(text: string): string {
  return text.replace(/\u00ad\n/g, '')
}
