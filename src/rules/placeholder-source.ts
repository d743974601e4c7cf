/** Reports sources and markers that only hold the place of one. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { Finding } from '../model/diagnostic.ts'
import { fieldPlace } from '../model/field-place.ts'
import { defineRule, type ProjectRule } from '../model/rule.ts'
import type { ClaimedSentence } from '../model/sentence.ts'
import type { Name, Source } from '../model/source.ts'
import {
  findPlaceholders,
  isPlaceholder,
  isPlaceholderDoi,
  isPlaceholderName,
  isPlaceholderUrl,
} from '../syntax/placeholder.ts'
import { sourceSpan } from '../model/source-offset.ts'
import { OrderedSpans } from '../text/ordered-spans.ts'
import { contains, type Span } from '../text/span.ts'

export const placeholderSource: ProjectRule = defineRule({
  id: 'placeholder-source',
  subject: 'project',
  summary: 'A placeholder stands where a source should be.',
  rationale:
    '“[citation needed]”, “TODO” and example.com are left behind when a draft was never finished, or was written by a program that had no source. They look like a reference and lead nowhere.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'Rents rose by 4 % [citation needed].\n',
    good: 'Rents rose by 4 % [@census].\n',
  },
  *checkRegistry({ registry }) {
    for (const source of registry.sources) yield* placeholderFields(source)
  },
  checkBriefing: placeholderMarkers,
})

function* placeholderFields(source: Source): Iterable<Finding> {
  const { key, url, doi, authors, type } = source
  const found: { readonly field: string; readonly words: string }[] = []
  for (const [field, words = ''] of [
    ['title', source.title],
    ['container-title', source.containerTitle],
    ['publisher', source.publisher],
  ] as const)
    // A film may well be called "XXX".
    if (type !== 'motion_picture' && isPlaceholder(words)) found.push({ field, words })
  const author = authors.find(isNobody)
  if (author) found.push({ field: 'author', words: printName(author) })
  if (url !== undefined && isPlaceholderUrl(url)) found.push({ field: 'URL', words: url })
  if (doi !== undefined && isPlaceholderDoi(doi)) found.push({ field: 'DOI', words: doi })
  for (const { field, words } of found)
    yield {
      location: fieldPlace(source, field),
      message: `Source "${key}" has a placeholder as ${field}: "${words.slice(0, 80)}"`,
      help: 'write what the source says, or remove the source',
    }
}

function isNobody({ family = '', given = '', literal = '' }: Name): boolean {
  return isPlaceholder(literal) || isPlaceholder(family) || isPlaceholderName(family, given)
}

function printName({ family, given, literal }: Name): string {
  return literal ?? [family, given].filter((part) => part !== undefined).join(', ')
}

/** In prose; code shows what one can write, and a quotation is somebody else's. */
function* placeholderMarkers({ path, blocks, sentences }: ClaimedBriefing): Iterable<Finding> {
  const quotations = quotationsByBlock(sentences)
  for (const [index, { text, runs, inlines }] of blocks.entries()) {
    const code = inlines.filter(({ kind }) => kind === 'code').map(({ textSpan }) => textSpan)
    const codeWalk = new OrderedSpans(code)
    const quotedWalk = new OrderedSpans(quotations.get(index) ?? [])
    for (const textSpan of findPlaceholders(text)) {
      const isCode = codeWalk.overlapping(textSpan).length > 0
      const isQuoted = quotedWalk.overlapping(textSpan).some((quoted) => contains(quoted, textSpan))
      if (isCode || isQuoted) continue
      yield {
        location: { path, span: sourceSpan(runs, textSpan) },
        message: `Placeholder instead of a source: "${text.slice(textSpan.start, textSpan.end)}"`,
        help: 'cite the source, as in [@key], or remove the claim',
      }
    }
  }
}

/** Where quotations stand in the text of each block. */
function quotationsByBlock(
  sentences: readonly ClaimedSentence[],
): ReadonlyMap<number, readonly Span[]> {
  const byBlock = new Map<number, Span[]>()
  for (const { block, quotations } of sentences) {
    if (quotations.length === 0) continue
    const known = byBlock.get(block) ?? []
    for (const { textSpan } of quotations) known.push(textSpan)
    byBlock.set(block, known)
  }
  return byBlock
}
