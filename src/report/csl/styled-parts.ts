/** Turns what citeproc prints into parts: an output format for it, and the reader of that format. */
import {
  partsText,
  textPart,
  type ReferencePart,
  type Setting,
} from '../../model/reference-part.ts'
import type { Source } from '../../model/source.ts'

/** Control characters, which no field can bring in: they are taken out of every text. */
const OPEN = '\u0001'
const CLOSE = '\u0002'
const ENTRY = '\u0003'

/** One letter a setting. */
const settings: ReadonlyMap<string, Setting> = new Map([
  ['i', 'emphasis'],
  ['b', 'strong'],
  ['c', 'small-caps'],
  ['u', 'underline'],
  ['p', 'superscript'],
  ['s', 'subscript'],
])

/** What citeproc hands to a function of an output format. */
interface Decorated {
  readonly system_id?: unknown
}

interface Terms {
  getTerm(name: string): string
}

type Decorate = (this: Decorated, state: Terms, text: string) => string

function set(letter: string): Decorate {
  return (_state, text) => (text ? OPEN + letter + text + CLOSE : '')
}

const keep: Decorate = (_state, text) => text
const spaced: Decorate = (_state, text) => ` ${text} `

function quote(open: string, close: string): Decorate {
  // Without a text, citeproc asks for an apostrophe.
  return (state, text) =>
    typeof text === 'string' ? state.getTerm(open) + text + state.getTerm(close) : '’'
}

/** An output format as citeproc wants it. Functions throughout: its templates lose "$&" in a title. */
export const outputFormat: Readonly<Record<string, unknown>> = {
  // oxlint-disable-next-line no-control-regex -- they are our marks, so no text may have them
  text_escape: (text?: string) => (text ?? '').replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, ''),
  bibstart: '',
  bibend: '',
  '@font-style/italic': set('i'),
  '@font-style/oblique': set('i'),
  '@font-style/normal': keep,
  '@font-variant/small-caps': set('c'),
  '@font-variant/normal': keep,
  '@font-weight/bold': set('b'),
  '@font-weight/normal': keep,
  '@font-weight/light': keep,
  '@text-decoration/none': keep,
  '@text-decoration/underline': set('u'),
  '@vertical-align/sup': set('p'),
  '@vertical-align/sub': set('s'),
  '@vertical-align/baseline': keep,
  '@passthrough/true': keep,
  '@strip-periods/true': keep,
  '@strip-periods/false': keep,
  '@quotes/true': quote('open-quote', 'close-quote'),
  '@quotes/inner': quote('open-inner-quote', 'close-inner-quote'),
  '@quotes/false': keep,
  '@cite/entry': keep,
  '@bibliography/entry': function (this: Decorated, _state: Terms, text: string): string {
    return `${String(this.system_id)}${ENTRY}${text}`
  },
  '@display/block': spaced,
  '@display/left-margin': spaced,
  '@display/right-inline': spaced,
  '@display/indent': spaced,
  '@showid/true': keep,
  '@URL/true': keep,
  '@DOI/true': keep,
}

/** Id and words of a printed entry. */
export function splitEntry(printed: string): { readonly id: string; readonly text: string } {
  const end = printed.indexOf(ENTRY)
  return { id: printed.slice(0, end), text: printed.slice(end + 1) }
}

/** The parts of an entry, in which the source's own addresses are links. */
export function styledParts(text: string, source: Source): readonly ReferencePart[] {
  const stack: { letter: string; parts: ReferencePart[] }[] = [{ letter: '', parts: [] }]
  const line = text.replace(/[^\S\u00a0\u202f]+/gu, ' ').trim()
  // oxlint-disable-next-line no-control-regex -- our own marks
  for (const [token] of line.matchAll(/\u0001.|\u0002|[^\u0001\u0002]+/gu)) {
    const top = stack.at(-1)
    if (token.startsWith(OPEN)) stack.push({ letter: token.slice(1), parts: [] })
    else if (token === CLOSE && stack.length > 1) {
      stack.pop()
      const kind = settings.get(top?.letter ?? '') ?? 'emphasis'
      stack.at(-1)?.parts.push({ kind, parts: top?.parts ?? [] })
    } else top?.parts.push(...linked(token, addressesOf(source)))
  }
  const parts = stack[0]?.parts ?? []
  return partsText(parts) === '' ? [] : parts
}

/** How an address may be printed, and where it leads. */
interface Address {
  readonly printed: string
  readonly url: string
}

function addressesOf({ csl }: Source): readonly Address[] {
  const [url, doi] = [csl['URL'], csl['DOI']]
  const web = typeof url === 'string' && /^https?:\/\//i.test(url) ? [{ printed: url, url }] : []
  if (typeof doi !== 'string') return web
  const target = `https://doi.org/${encodeURI(doi)}`
  return [
    ...web,
    ...[`https://doi.org/${doi}`, `http://doi.org/${doi}`, `https://dx.doi.org/${doi}`, doi].map(
      (printed) => ({ printed, url: target }),
    ),
  ]
}

/** The first address that the text has becomes a link, then the next in what is left. */
function linked(text: string, addresses: readonly Address[]): readonly ReferencePart[] {
  if (text === '') return []
  for (const { printed, url } of addresses) {
    const at = text.indexOf(printed)
    if (at < 0) continue
    return [
      ...linked(text.slice(0, at), addresses),
      { kind: 'link', url, parts: [textPart(printed)] },
      ...linked(text.slice(at + printed.length), addresses),
    ]
  }
  return [textPart(text)]
}
