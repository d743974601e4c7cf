/** Says how others cite a briefing: as a reference, in CSL-JSON and in BibLaTeX. */
import type { ReferencePart } from '../../model/reference-part.ts'
import type { Run } from '../../model/report-format.ts'
import { parseDateValue } from '../../syntax/date-value.ts'
import { printLatex, printTitle } from '../../syntax/latex-text.ts'
import { formatReference } from '../reference/reference-of.ts'
import type { IndexEntry } from './index-entry.ts'

export interface OwnCitation {
  /** In house style. */
  readonly reference: readonly ReferencePart[]
  /** A list of one entry, as reference managers read it. */
  readonly cslJson: string
  /** One entry of BibLaTeX. */
  readonly bibtex: string
}

/** What is known of the briefing, and nothing that is not: without an address of the site it has no URL. */
export function ownCitation(entry: IndexEntry, { report, site }: Run): OwnCitation {
  const { id, title, lang, authors, url } = entry
  const date = entry.published ?? entry.checked ?? entry.updated
  const isNamed = url !== undefined || site.publisher !== undefined
  const csl = {
    id,
    type: 'webpage',
    title,
    ...(authors.length > 0 && { author: authors.map(({ name }) => ({ literal: name })) }),
    ...(isNamed && { 'container-title': report.title }),
    ...(site.publisher !== undefined && { publisher: site.publisher }),
    ...(date !== undefined && { issued: { 'date-parts': [dateParts(date)] } }),
    ...(url !== undefined && { URL: url }),
    language: lang,
  }
  return {
    reference: formatReference({ type: csl.type, csl, notes: { archives: [] } }, lang),
    cslJson: JSON.stringify([csl], undefined, 2),
    bibtex: bibtexOf(
      { ...entry, ...(date !== undefined && { date }) },
      site.publisher ?? csl['container-title'],
    ),
  }
}

function dateParts(date: string): readonly number[] {
  const { year, month, day } = parseDateValue(date)?.start ?? { year: Number(date.slice(0, 4)) }
  return [year, month, day].filter((part) => part !== undefined)
}

/** Names stay whole in braces: which word is the family name is not known. */
function bibtexOf(
  { id, title, authors, url, date }: IndexEntry & { readonly date?: string },
  publisher: string | undefined,
): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', printTitle(title)],
    [
      'author',
      authors.length === 0
        ? undefined
        : authors.map(({ name }) => `{${printLatex(name)}}`).join(' and '),
    ],
    ['organization', publisher === undefined ? undefined : `{${printLatex(publisher)}}`],
    ['date', date],
    ['url', url],
  ]
  const lines = fields.flatMap(([name, text]) =>
    text === undefined ? [] : [`  ${name} = {${text}},`],
  )
  return [`@online{${id},`, ...lines, '}'].join('\n')
}
