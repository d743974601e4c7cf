/** Takes the text and the title out of a PDF, page by page. */
import type { Extraction, PageFacts } from './extraction.ts'
import { withoutText } from './extraction.ts'
import { joinPdfItems, type PdfItem } from './pdf-lines.ts'
import { pageAuthor } from './page-author.ts'
import { tidyLine, tidyText } from './tidy-text.ts'

/** More pages or characters than this are not read. */
const MOST_PAGES = 5_000
const MOST_CHARACTERS = 20_000_000

/** Pages are parted by a form feed, so that page 4 is what stands after the third. */
export async function extractPdf(bytes: Uint8Array): Promise<Extraction> {
  const { getDocumentProxy } = await import('unpdf')
  let pdf
  try {
    // The library takes the bytes for itself, and no Buffer. Level 0 keeps its warnings off the screen.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    return withoutText(whyUnreadable(error))
  }
  try {
    if (pdf.numPages > MOST_PAGES) return withoutText(`it has more than ${MOST_PAGES} pages`)
    const facts = factsOf(await pdf.getMetadata().catch(() => undefined))
    const pages: string[] = []
    let left = MOST_CHARACTERS
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const items = await itemsOf(page.streamTextContent(), left)
      page.cleanup()
      left -= lengthOf(items)
      if (left < 0) return withoutText('it holds more text than can be read', facts)
      pages.push(tidyText(joinPdfItems(items)).trim())
    }
    if (pages.every((page) => page === ''))
      return withoutText('it holds no text; its pages may be pictures', facts)
    return { readable: { kind: 'text', text: `${pages.join('\n\f')}\n` }, facts }
  } catch {
    return withoutText('it is a broken PDF')
  } finally {
    await pdf.destroy()
  }
}

/**
 * The pieces of text of a page, but no more when they are longer than `most` together: a font may make a
 * thousand letters of one, and a page of a small file would fill the memory.
 */
async function itemsOf(
  page: ReadableStream<{ readonly items: readonly object[] }>,
  most: number,
): Promise<readonly PdfItem[]> {
  const items: PdfItem[] = []
  let left = most
  for await (const piece of page.values({ preventCancel: true })) {
    const texts = piece.items.filter((item): item is PdfItem => 'str' in item)
    items.push(...texts)
    left -= lengthOf(texts)
    if (left < 0) break
  }
  return items
}

function lengthOf(items: readonly PdfItem[]): number {
  return items.reduce((length, { str }) => length + str.length, 0)
}

function whyUnreadable(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  return name === 'PasswordException' ? 'it is encrypted' : 'it is a broken PDF'
}

/** What programs write when nobody has named the document. */
const NO_TITLE =
  /^(?:untitled|unknown|microsoft (?:word|powerpoint|excel) - .*|(?:document|presentation|slide)\s?\d*|.*\.(?:docx?|dotx?|odt|indd|qxd|tex|dvi|pptx?|xlsx?|pdf|rtf))$/i

/** The day in a PDF is that on which the file was made. */
function factsOf(metadata: { readonly info?: unknown } | undefined): PageFacts {
  const info = new Map(Object.entries(metadata?.info ?? {}))
  const textOf = (key: string): string => {
    const value: unknown = info.get(key)
    return typeof value === 'string' ? tidyLine(value) : ''
  }
  const title = textOf('Title')
  const day = /^D:(\d{4})(\d{2})(\d{2})/.exec(textOf('CreationDate'))
  const language = textOf('Language')
  return {
    ...(title !== '' && !NO_TITLE.test(title) && { title }),
    authors: textOf('Author')
      .split(';')
      .flatMap((name) => pageAuthor(name) ?? []),
    ...(day && { created: day.slice(1).join('-') }),
    ...(language !== '' && { language }),
  }
}
