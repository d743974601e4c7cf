/** Marks text that a program reads, which no terminal's door may change: the only other way to standard output. */

declare const vouched: unique symbol

/** What a format printed, a file holds or a shell runs, byte for byte. */
export type DataText = string & { readonly [vouched]: true }

/** Vouches for a text. Who calls it says who reads it; `test/architecture.test.ts` lists who may. */
export function asData(text: string): DataText {
  return text as DataText
}
