/** Reads the text of a CSL field as parts: quotation marks that nest, and CSL's few tags. */
import type { ReferencePart, Setting } from '../../model/reference-part.ts'
import { textPart } from '../../model/reference-part.ts'
import type { ReferenceTerms } from './reference-terms.ts'

/** Tags that CSL allows in a field, and what they set; `span` sets nothing. */
const settings: ReadonlyMap<string, Setting> = new Map([
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
  ['sc', 'small-caps'],
])

/** Which mark closes an opening one: German closes with what English opens with. */
const closers: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['"', '"'],
])

/** A stretch that is still open: a tag's or a quotation's. */
interface Open {
  readonly mark: string
  readonly setting?: Setting
  readonly parts: ReferencePart[]
}

/** One line without the space around it, and without the commas that would meet our own. */
export function fieldText(text: string): string {
  const line = text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:]+|[\s,;:]+$/gu, '')
    .replace(/\.{3,}(?=[”“"’»)]*$)/u, '…')
    .replace(/\.+(?=[”“"’»)]*$)/u, '.')
  return /[^\s\p{P}]|[!?]/u.test(line.replace(/<[^<>]*>/g, '')) ? line : ''
}

/**
 * The parts of a field's text. Its quotation marks become those of the reference's language, inner ones
 * when `quoted`; a mark without a partner stays as a straight one.
 */
export function fieldParts(
  text: string,
  terms: ReferenceTerms,
  quoted: boolean,
): readonly ReferencePart[] {
  const stack: Open[] = [{ mark: '', parts: [] }]
  const add = (...parts: readonly ReferencePart[]): void => void stack.at(-1)?.parts.push(...parts)
  let previous = ''
  for (const [token] of text.matchAll(/<\/?[a-z]+(?: [^<>]*)?>|["“”„«»]|[^<"“”„«»]+|</gi)) {
    const tag = /^<(\/?)([a-z]+)/i.exec(token)
    if (tag && isTag(tag[2] ?? ''))
      readTag(tag[1] === '/', (tag[2] ?? '').toLowerCase(), stack, add)
    else if (token.length === 1 && '"“”„«»'.includes(token))
      readMark(token, { previous, quoted }, stack, terms, add)
    else add(textPart(token))
    if (!tag) previous = token.at(-1) ?? previous
  }
  while (stack.length > 1) giveUp(stack)
  return merge(stack[0]?.parts ?? [])
}

type Add = (...parts: readonly ReferencePart[]) => void

function isTag(name: string): boolean {
  return settings.has(name.toLowerCase()) || name.toLowerCase() === 'span'
}

function readTag(closes: boolean, name: string, stack: Open[], add: Add): void {
  const setting = settings.get(name)
  if (setting === undefined) return
  if (!closes) {
    stack.push({ mark: name, setting, parts: [] })
    return
  }
  const open = stack.at(-1)
  if (open?.mark !== name) return
  stack.pop()
  add({ kind: setting, parts: open.parts })
}

interface MarkContext {
  /** The character before the mark. */
  readonly previous: string
  /** Whether the whole field stands in quotation marks. */
  readonly quoted: boolean
}

function readMark(
  mark: string,
  { previous, quoted }: MarkContext,
  stack: Open[],
  terms: ReferenceTerms,
  add: Add,
): void {
  const open = stack.at(-1)
  const closing = closers.get(open?.mark ?? '')?.includes(mark) ?? false
  const begins = mark !== '"' || previous === '' || /[\s([{—–/]/u.test(previous)
  if (open && closing && open.parts.length > 0 && !(mark === '"' && begins)) {
    const depth = stack.filter(({ setting, mark: other }) => !setting && other !== '').length
    const [opening, close] = (depth + (quoted ? 1 : 0)) % 2 === 1 ? terms.quotes : terms.innerQuotes
    stack.pop()
    const parts = trimmed(open.parts)
    return add({ kind: 'quoted', open: opening, close, parts })
  }
  if (closers.has(mark) && begins) stack.push({ mark, parts: [] })
  else add(textPart('"'))
}

/** French sets a space inside its marks, which comes with them. */
function trimmed(parts: readonly ReferencePart[]): readonly ReferencePart[] {
  return parts.map((part, index) => {
    if (part.kind !== 'text') return part
    const left = index === 0 ? part.text.trimStart() : part.text
    return textPart(index === parts.length - 1 ? left.trimEnd() : left)
  })
}

/** What was never closed joins what surrounds it. */
function giveUp(stack: Open[]): void {
  const open = stack.pop()
  if (!open) return
  const mark = open.setting || open.mark === '' ? [] : [textPart('"')]
  stack.at(-1)?.parts.push(...mark, ...open.parts)
}

function merge(parts: readonly ReferencePart[]): readonly ReferencePart[] {
  const merged: ReferencePart[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (part.kind === 'text' && last?.kind === 'text')
      merged.splice(-1, 1, textPart(last.text + part.text))
    else merged.push(part)
  }
  return merged
}
