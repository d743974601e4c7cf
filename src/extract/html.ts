/** Takes the article out of an HTML page, and what the page says of itself. */
import type { parseHTML } from 'linkedom'
import type { Extraction } from './extraction.ts'
import { withoutText } from './extraction.ts'
import { isWithin, visibleText, type DomNode } from './dom-text.ts'
import { readFacts } from './html-facts.ts'

/** More tags than this take the parser minutes when they are nested. */
const MOST_TAGS = 50_000
/** Beyond these, finding the article takes too long or exhausts the stack: the whole page is read. */
const MOST_TAGS_OF_ARTICLE = 20_000
const MOST_DEPTH_OF_ARTICLE = 100
const MOST_ATTRIBUTES = 200
/** An article shorter than this part of the page is probably not all of it. */
const LEAST_SHARE = 0.3

/** Never throws. */
export async function extractHtml(html: string): Promise<Extraction> {
  const tags = countTags(html)
  if (tags > MOST_TAGS) return withoutText(`it has more than ${MOST_TAGS} tags`)
  const { parseHTML } = await import('linkedom')
  // Without a root element the parser would take the first element for it, and hide the others.
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}`)
  const root: DomNode = document
  const facts = readFacts(document)
  const page = visibleText(root)
  const canBeSearched =
    tags <= MOST_TAGS_OF_ARTICLE && isWithin(root, MOST_DEPTH_OF_ARTICLE, MOST_ATTRIBUTES)
  const article = canBeSearched ? await findArticle(document) : ''
  const text = article.length >= page.length * LEAST_SHARE ? article : page
  if (text === '') return withoutText('it holds no text; it may be made by scripts', facts)
  const titled = facts.title === undefined || text.includes(facts.title)
  return { readable: { kind: 'text', text: titled ? text : `${facts.title}\n\n${text}` }, facts }
}

/** Readability changes the document, so that this comes last. */
async function findArticle(document: ReturnType<typeof parseHTML>['document']): Promise<string> {
  const { Readability } = await import('@mozilla/readability')
  try {
    const article = new Readability(document, {
      serializer: (node: DomNode) => node,
      disableJSONLD: true,
    }).parse()
    return article?.content ? visibleText(article.content) : ''
  } catch {
    // A page that it cannot divide is read as a whole.
    return ''
  }
}

function countTags(html: string): number {
  let count = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1))
    if (/[a-z]/i.test(html.charAt(at + 1))) count++
  return count
}
