/** Reads back what a build has written, as long as it is as it was written. */
import type { Host } from '../host/host.ts'
import type { Report, ReportDocument } from '../model/report.ts'

type Disk = Pick<Host, 'sha256' | 'readFile'>

/** The bytes at `path`; `undefined` when their SHA-256 is another. */
export function bytesAsWritten(host: Disk, path: string, hash: string): Uint8Array | undefined {
  const read = host.readFile(path)
  return read.ok && host.sha256(read.bytes) === hash ? read.bytes : undefined
}

/** The document in the data of a briefing at `path`. */
export function documentAsWritten(
  host: Disk,
  path: string,
  hash: string,
): ReportDocument | undefined {
  const bytes = bytesAsWritten(host, path, hash)
  // Under this hash, this build or one before it has printed a report.
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Report).documents[0]
}
