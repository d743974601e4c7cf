/** Takes the readable text out of a file's bytes, and what the file says of itself. */
import { decodeCharset, decodeStrictly } from './decode-charset.ts'
import { noFacts, withoutText, type Extraction, type PageFacts } from './extraction.ts'
import { isMarkup, isPlainText, type MediaType } from './media-type.ts'
import { readMarkdownFacts } from './markdown-facts.ts'
import { tidyText } from './tidy-text.ts'

/** Longer pages are stored without text: no reader gets to their end, and parsing them takes minutes. */
const MOST_MARKUP_BYTES = 10_000_000

/** Never throws: what cannot be read has a reason. */
export async function extract(
  bytes: Uint8Array,
  { type, charset }: MediaType,
): Promise<Extraction> {
  if (bytes.length === 0) return withoutText('it is empty')
  if (type === 'application/pdf') {
    const { extractPdf } = await import('./pdf.ts')
    return extractPdf(bytes)
  }
  if (isMarkup(type)) {
    if (bytes.length > MOST_MARKUP_BYTES)
      return withoutText(`a page of more than ${MOST_MARKUP_BYTES / 1_000_000} MB is not read`)
    const { extractHtml } = await import('./html.ts')
    return extractHtml(decodeCharset(bytes, charset))
  }
  return isPlainText(type)
    ? extractPlain(bytes, charset, type === 'text/markdown' ? readMarkdownFacts : () => noFacts)
    : withoutText(`no text is taken from ${type}`)
}

/** Text in UTF-8 is its own text; in another encoding it is written anew. */
function extractPlain(
  bytes: Uint8Array,
  charset: string | undefined,
  factsIn: (text: string) => PageFacts,
): Extraction {
  const asItIs = decodeStrictly(bytes)
  if (asItIs?.includes('\0') === true) return withoutText('it is no text')
  if (asItIs !== undefined) {
    if (!/\S/.test(asItIs)) return withoutText('it holds no text')
    return { readable: { kind: 'as-is', text: asItIs }, facts: factsIn(asItIs) }
  }
  const text = tidyText(decodeCharset(bytes, charset))
  return text === ''
    ? withoutText('it holds no text')
    : { readable: { kind: 'text', text }, facts: factsIn(text) }
}
