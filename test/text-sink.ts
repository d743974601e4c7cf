/** Catches what a command prints, as one text or in pieces. */
import type { TextSink } from '../src/host/host.ts'

/** For people and for programs alike; not a terminal unless `like` says so. */
export function textSink(
  take: (text: string) => void,
  like: Partial<Pick<TextSink, 'isTerminal' | 'isFile' | 'width'>> = {},
): TextSink {
  return { isTerminal: false, width: 100, ...like, write: take, send: take }
}
