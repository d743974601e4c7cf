/** Reads the picture that stands on every page, as an address that holds the picture itself. */
import type { Host } from '../host/host.ts'
import { parseXml } from '../syntax/xml-tree.ts'
import { decodeText } from './decode-text.ts'
import { readInside } from './stored-path.ts'

/** It is part of every page, so it counts once for each. */
const MOST_BYTES = 32_000

/** The picture, or why it cannot be shown. */
export type ReadLogo =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly reason: string; readonly help?: string }

/** `path` is relative to `root`, out of which it may not lead. The bytes say what it is, and not its name. */
export function readLogo(
  host: Pick<Host, 'readFile' | 'realPath'>,
  root: string,
  path: string,
): ReadLogo {
  const file = readInside(host, root, path, 'config')
  if (!file.ok) return { ok: false, reason: file.reason }
  const { bytes } = file
  if (bytes.length > MOST_BYTES)
    return {
      ok: false,
      reason: `it has ${bytes.length} bytes, more than the ${MOST_BYTES} that a logo may have`,
      help: 'make it smaller: it becomes part of every page',
    }
  const type = typeOf(bytes)
  if (type === undefined)
    return {
      ok: false,
      reason: 'it is no PNG, JPEG, WebP or SVG picture',
      help: 'save it as one of these',
    }
  return { ok: true, address: `data:${type};base64,${base64Of(bytes)}` }
}

function typeOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12))
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png'
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'image/webp'
  const { text, fault } = decodeText(bytes)
  if (fault) return undefined
  const root = parseXml(text.replace(/<!DOCTYPE svg[^[\]>]*>/i, ''))
  return 'name' in root && root.name === 'svg' ? 'image/svg+xml' : undefined
}

function base64Of(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
