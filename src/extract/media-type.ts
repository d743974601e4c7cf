/** Knows media types: by header, by file name and by the first bytes. */

/** A media type in lower case without parameters, and the encoding that was named with it. */
export interface MediaType {
  readonly type: string
  readonly charset?: string
}

/** Extension without the dot → media type; the first for a type is the one that stored files get. */
const byExtension: ReadonlyMap<string, string> = new Map(
  Object.entries({
    html: 'text/html',
    htm: 'text/html',
    xhtml: 'application/xhtml+xml',
    pdf: 'application/pdf',
    txt: 'text/plain',
    text: 'text/plain',
    md: 'text/markdown',
    markdown: 'text/markdown',
    csv: 'text/csv',
    tsv: 'text/tab-separated-values',
    rst: 'text/x-rst',
    json: 'application/json',
    xml: 'application/xml',
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    svg: 'image/svg+xml',
    mp3: 'audio/mpeg',
    mp4: 'video/mp4',
    zip: 'application/zip',
    epub: 'application/epub+zip',
    warc: 'application/warc',
    wacz: 'application/wacz',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    odt: 'application/vnd.oasis.opendocument.text',
    rtf: 'application/rtf',
  }),
)

const OCTETS = 'application/octet-stream'

/** What `Content-Type` says; `undefined` when it says nothing that can be used. */
export function parseMediaType(header: string | undefined): MediaType | undefined {
  const type = /^\s*([a-z]+\/[\w.+-]+)\s*(?:;|$)/i.exec(header ?? '')?.[1]?.toLowerCase()
  if (type === undefined || type === OCTETS) return undefined
  const charset = /;\s*charset\s*=\s*"?([\w:.-]+)/i.exec(header ?? '')?.[1]
  return { type, ...(charset !== undefined && { charset }) }
}

/** The media type of a file by its first bytes, else by its name, else by whether it looks like text. */
export function guessMediaType(bytes: Uint8Array, name: string): MediaType {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return { type: 'application/pdf' }
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = byExtension.get(extension)
  if (named !== undefined) return { type: named }
  if (/^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(head))
    return { type: 'text/html' }
  const looksLikeText = bytes.length > 0 && !bytes.subarray(0, 8192).includes(0)
  return { type: looksLikeText && isUtf8(bytes) ? 'text/plain' : OCTETS }
}

/** The extension without a dot that a stored file of the type has. */
export function extensionOf(type: string): string {
  for (const [extension, known] of byExtension) if (known === type) return extension
  return isPlainText(type) ? 'txt' : 'bin'
}

/** Whether the type is a page of markup whose words can be read. */
export function isMarkup(type: string): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml'
}

/** Whether the bytes are what a reader sees. */
export function isPlainText(type: string): boolean {
  return type.startsWith('text/') && !/^text\/(?:html|xml|rtf|richtext|css|javascript)$/.test(type)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
