/** Gets the bytes of a file or of a web page, and what kind of thing they are. */
import { guessMediaType, parseMediaType, type MediaType } from '../extract/media-type.ts'
import type { Host } from '../host/host.ts'
import { followRedirects } from '../links/follow-redirects.ts'

const TIMEOUT_MS = 30_000
/** What a source may be at most, unless `--max-size` says otherwise. */
export const DEFAULT_MAX_BYTES = 25_000_000

/** Limits that the command line sets, and a config cannot. */
export interface ObtainOptions {
  readonly maxBytes: number
  readonly allowPrivate: boolean
  /** Media types to ask a server for; pages and PDFs by default. */
  readonly accept?: string
}

/** What files are read with, and a way to the network for those who may take it. */
export interface Reach {
  readonly readFile: Host['readFile']
  /** Asked for only when a web address is to be read. */
  readonly toNetwork: Host['network']
}

/** What was had, or why not: lower case, without a period. */
export type Obtained =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      readonly type: MediaType
      /** Where the bytes are from, after redirects; absent for a file. */
      readonly url?: string
    }
  | {
      readonly ok: false
      readonly reason: string
      /** Of an answer that is no success, and the address that gave it. */
      readonly status?: number
      readonly url?: string
    }

const PAGES = 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8'

/** Whether the words name a web page and not a file. */
export function isWebAddress(from: string): boolean {
  return /^https?:\/\//i.test(from)
}

/** Opens a connection only when `from` is a web address; paths are relative to the current folder. */
export function obtainBytes(reach: Reach, from: string, options: ObtainOptions): Promise<Obtained> {
  return isWebAddress(from)
    ? obtainFromWeb(reach, from, options)
    : Promise.resolve(obtainFromFile(reach, from, options))
}

function obtainFromFile(reach: Reach, path: string, { maxBytes }: ObtainOptions): Obtained {
  const read = reach.readFile(path, maxBytes)
  if (!read.ok) return { ok: false, reason: withLimit(read.reason, maxBytes) }
  return { ok: true, bytes: read.bytes, type: guessMediaType(read.bytes, path) }
}

async function obtainFromWeb(
  { toNetwork }: Reach,
  url: string,
  { maxBytes, allowPrivate, accept = PAGES }: ObtainOptions,
): Promise<Obtained> {
  const { answer, finalUrl } = await followRedirects(await toNetwork(), {
    method: 'GET',
    url,
    headers: { accept },
    timeoutMs: TIMEOUT_MS,
    maxBytes,
    allowPrivate,
  })
  if (answer.kind === 'failure')
    return {
      ok: false,
      reason: answer.fault === 'too-large' ? withLimit('it is too large', maxBytes) : answer.reason,
    }
  if (answer.status < 200 || answer.status > 299)
    return {
      ok: false,
      reason: `the server answers with status ${answer.status}`,
      status: answer.status,
      url: finalUrl,
    }
  if (answer.body.length === 0) return { ok: false, reason: 'the server sends nothing' }
  const guessed = guessMediaType(answer.body, new URL(finalUrl).pathname)
  const declared = parseMediaType(answer.headers.get('content-type'))
  // Servers call a PDF many things; its first bytes leave no doubt.
  const type = guessed.type === 'application/pdf' ? guessed : (declared ?? guessed)
  return { ok: true, bytes: answer.body, type, url: finalUrl }
}

/** Says which limit it was, and how to raise it. */
function withLimit(reason: string, maxBytes: number): string {
  return /^it is (?:larger|too large)/.test(reason)
    ? `it is larger than ${maxBytes / 1_000_000} MB; --max-size raises the limit`
    : reason
}
