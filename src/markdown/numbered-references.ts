/** Finds the sources that the text itself gives a number: definitions and reference lists. */
import type { Block, Link, NumberedReference, Section } from '../model/briefing.ts'
import type { Citation } from '../model/citation.ts'
import type { Span } from '../text/span.ts'
import { spanOf } from './inline-prose.ts'
import type { Prose } from './prose-blocks.ts'
import { sourceSpan } from '../model/source-offset.ts'

/** `[1]` or `1.` at the start of a line of a reference list. */
const LINE_NUMBER = /^\s*(?:\[([1-9]\d{0,2})\][:.]?|([1-9]\d{0,2})[.)](?=\s))\s*/
const LABEL = /^[1-9]\d{0,2}$/
/** More is no URL of a source but somebody trying what we do. */
const WEB = /^https?:\/\//i

/** An address in a block's text. */
interface Address {
  readonly url: string
  readonly textSpan: Span
  readonly span: Span
}

/**
 * In source order: `[1]: https://…` anywhere; in a `sources` section each line or ordered item
 * with a number and an address; elsewhere only a line that goes on with its address at once.
 */
export function findNumberedReferences(
  prose: Prose,
  sections: readonly Section[],
  links: readonly Link[],
  citations: readonly Citation[],
): NumberedReference[] {
  const found = fromDefinitions(prose)
  const addresses = addressesByBlock(links, citations)
  for (const [index, inBlock] of addresses) {
    const block = prose.blocks[index]
    if (!block || block.kind === 'footnote') continue
    const inSources = sections[block.section]?.zone === 'sources'
    found.push(
      ...fromLines(block, inBlock, inSources ? prose.ordinals.get(index) : undefined, inSources),
    )
  }
  return found.toSorted((a, b) => a.span.start - b.span.start)
}

function fromDefinitions({ definitions }: Prose): NumberedReference[] {
  const found: NumberedReference[] = []
  for (const [label, node] of definitions)
    if (LABEL.test(label) && WEB.test(node.url))
      found.push({ number: Number(label), url: node.url, span: spanOf(node) })
  return found
}

/** Every address of each block, in text order; a numbered link's too. */
function addressesByBlock(
  links: readonly Link[],
  citations: readonly Citation[],
): ReadonlyMap<number, Address[]> {
  const byBlock = new Map<number, Address[]>()
  const add = (block: number, address: Address): void => {
    if (!WEB.test(address.url)) return
    const addresses = byBlock.get(block)
    if (addresses) addresses.push(address)
    else byBlock.set(block, [address])
  }
  for (const { block, ...address } of links) add(block, address)
  for (const { form, items, block, textSpan, span } of citations) {
    const target = form === 'numbered-link' ? items[0]?.target : undefined
    if (target?.kind === 'url') add(block, { url: target.url, textSpan, span })
  }
  for (const addresses of byBlock.values())
    addresses.sort((a, b) => a.textSpan.start - b.textSpan.start)
  return byBlock
}

/** A numbered line and the lines without number after it belong together. */
function fromLines(
  block: Block,
  addresses: readonly Address[],
  ordinal: number | undefined,
  inSources: boolean,
): NumberedReference[] {
  const found: NumberedReference[] = []
  let next = 0
  for (const { number, textSpan, wordsStart } of numberedLines(block.text, ordinal)) {
    while ((addresses[next]?.textSpan.start ?? Infinity) < textSpan.start) next++
    const address = addresses[next]
    if (!address || address.textSpan.start >= textSpan.end) continue
    if (!inSources && address.textSpan.start > wordsStart) continue
    const line = sourceSpan(block.runs, textSpan)
    // A link that ends the line goes on after its words.
    const end = Math.max(line.end, address.span.end)
    found.push({
      number,
      url: address.url,
      span: { start: Math.min(line.start, address.span.start), end },
    })
  }
  return found
}

interface NumberedLine {
  readonly number: number
  readonly textSpan: Span
  /** Where the words after the number start. */
  readonly wordsStart: number
}

/** `ordinal` is the number of the ordered item that the block opens, for text without its own. */
function numberedLines(text: string, ordinal: number | undefined): NumberedLine[] {
  const lines: { number: number; textSpan: { start: number; end: number }; wordsStart: number }[] =
    []
  let offset = 0
  for (const line of text.split('\n')) {
    const match = LINE_NUMBER.exec(line)
    const end = offset + line.trimEnd().length
    const last = lines.at(-1)
    const number = match ? Number(match[1] ?? match[2]) : offset === 0 ? ordinal : undefined
    if (number !== undefined)
      lines.push({
        number,
        textSpan: { start: offset, end },
        wordsStart: offset + (match?.[0].length ?? 0),
      })
    else if (last && end > offset) last.textSpan.end = end
    offset += line.length + 1
  }
  return lines
}
