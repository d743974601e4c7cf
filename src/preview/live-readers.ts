/** Keeps the browser tabs that listen, and tells each when what it shows is no longer what there is. */
import type { WebConnection } from '../host/web-server.ts'

/** A browser tab. */
export interface Reader {
  /** The page that it shows. */
  readonly name: string
  /** The version that it shows, or has been told to load. */
  readonly seen: string
  readonly connection: Pick<WebConnection, 'send' | 'closed'>
}

export interface LiveReaders {
  /** Until its connection is closed. It is told at once when it shows an old version. */
  add(reader: Reader): void
  /** The pages that somebody looks at, each once. */
  names(): readonly string[]
  /** Sends `reload` to those who show another version of the page than there is now. */
  tell(name: string): void
}

/** `versionOf` names what a page shows at the moment. */
export function liveReaders(versionOf: (name: string) => string): LiveReaders {
  const seen = new Map<Reader, string>()
  const tellOne = (reader: Reader): void => {
    const version = versionOf(reader.name)
    if (version === seen.get(reader)) return
    seen.set(reader, version)
    reader.connection.send(`event: reload\ndata: ${JSON.stringify({ page: reader.name })}\n\n`)
  }
  return {
    add(reader) {
      seen.set(reader, reader.seen)
      void reader.connection.closed.then(() => seen.delete(reader))
      tellOne(reader)
    },
    names: () => [...new Set([...seen.keys()].map(({ name }) => name))],
    tell(name) {
      for (const reader of seen.keys()) if (reader.name === name) tellOne(reader)
    },
  }
}
