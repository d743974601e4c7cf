/** Finds out what an address, a DOI or a file is, and makes the fields of an entry of it. */
import { extract } from '../extract/extract.ts'
import type { ReadableText } from '../extract/extraction.ts'
import { isMarkup, type MediaType } from '../extract/media-type.ts'
import { addressOf, doiEntry } from '../project/doi-entry.ts'
import { isElsewhere } from '../project/page-address.ts'
import { pageEntry, type EntryFields } from '../project/page-entry.ts'
import { parseDoi } from '../syntax/doi.ts'
import { isWebAddress, obtainBytes, type ObtainOptions, type Reach } from './obtain-bytes.ts'

/** What the user named. */
export type Subject =
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'doi'; readonly doi: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly help?: string }

/** The bytes of a source, which can be stored. */
export interface FoundCopy {
  readonly bytes: Uint8Array
  readonly type: MediaType
  readonly readable: ReadableText
}

/** What was found out, or why nothing was: lower case, without a period. */
export type FoundEntry =
  | {
      readonly ok: true
      readonly fields: EntryFields
      readonly remarks: readonly string[]
      /** Absent when only a registrar was asked. */
      readonly copy?: FoundCopy
    }
  | { readonly ok: false; readonly reason: string; readonly help?: string }

const ARXIV = /^arxiv:\s*([\w.-]+(?:\/\d{7})?(?:v\d+)?)$/i
const HELP = 'name an http or https address, a DOI or a file'
const CSL_JSON = 'application/vnd.citationstyles.csl+json'

/** A DOI in any spelling, also as an address; `arXiv:` and its number; an http address; else a file. */
export function subjectOf(written: string): Subject {
  const named = written.trim()
  if (named === '') return { kind: 'refused', reason: 'it is empty', help: HELP }
  const doi = parseDoi(named)
  if (doi !== undefined) return { kind: 'doi', doi }
  const preprint = ARXIV.exec(named)?.[1]
  if (preprint !== undefined) return { kind: 'page', url: `https://arxiv.org/abs/${preprint}` }
  if (isWebAddress(named))
    return URL.canParse(named)
      ? { kind: 'page', url: named }
      : { kind: 'refused', reason: 'it is no address that can be read' }
  // A single letter before the colon is a drive.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(named)?.[1]
  if (scheme === undefined) return { kind: 'file', path: written }
  return { kind: 'refused', reason: `"${scheme}:" is not read`, help: HELP }
}

/** Opens a connection for pages and DOIs only. `day` is the day of the run. */
export async function findEntry(
  reach: Reach,
  subject: Exclude<Subject, { readonly kind: 'refused' }>,
  options: ObtainOptions,
  day: string,
): Promise<FoundEntry> {
  if (subject.kind === 'doi') return findByDoi(reach, subject.doi, options, day)
  const from = subject.kind === 'page' ? subject.url : subject.path
  const obtained = await obtainBytes(reach, from, options)
  if (!obtained.ok) return withHint(obtained.reason, from)
  const entry = await readEntry(obtained, day)
  const { url } = obtained
  if (subject.kind === 'file' || url === undefined || !isElsewhere(subject.url, url)) return entry
  return { ...entry, remarks: [`it leads to ${url}, on another host`, ...entry.remarks] }
}

async function findByDoi(
  reach: Reach,
  doi: string,
  options: ObtainOptions,
  day: string,
): Promise<FoundEntry> {
  const accept = `${CSL_JSON}, text/html;q=0.5`
  const obtained = await obtainBytes(reach, addressOf(doi), { ...options, accept })
  if (!obtained.ok) {
    const isUnknown = obtained.status === 404 && obtained.url === addressOf(doi)
    return { ok: false, reason: isUnknown ? 'doi.org knows no such DOI' : obtained.reason }
  }
  const fields = doiEntry(obtained.bytes, doi, day)
  if (fields) return { ok: true, fields, remarks: [] }
  if (!isMarkup(obtained.type.type))
    return { ok: false, reason: `its registrar answers with ${obtained.type.type}` }
  const page = await readEntry(obtained, day)
  return { ...page, fields: { ...page.fields, DOI: doi } }
}

async function readEntry(
  { bytes, type, url }: { bytes: Uint8Array; type: MediaType; url?: string },
  day: string,
): Promise<Extract<FoundEntry, { readonly ok: true }>> {
  const { readable, facts } = await extract(bytes, type)
  const { fields, remarks } = pageEntry(facts, {
    ...(url !== undefined && { url }),
    isMarkup: isMarkup(type.type),
    day,
  })
  return { ok: true, fields, remarks, copy: { bytes, type, readable } }
}

/** People leave out the scheme as browsers let them. */
function withHint(reason: string, from: string): FoundEntry {
  const looksLikeHost =
    /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/)/i.test(from) && !isWebAddress(from)
  return looksLikeHost && reason === 'it does not exist'
    ? { ok: false, reason, help: `for the page, write https://${from}` }
    : { ok: false, reason }
}
