/** Reads the name of an author as pages write it. */
import type { PageAuthor } from './extraction.ts'
import { tidyLine } from './tidy-text.ts'

/** `undefined` for what is no name: nothing, or the address of a profile. "By" in front is dropped. */
export function pageAuthor(
  written: string,
  isOrganisation: boolean = false,
): PageAuthor | undefined {
  const name = tidyLine(written).replace(/^by\s+/i, '')
  if (name === '' || /^(?:https?:|@|www\.)/i.test(name)) return undefined
  return { name, ...(isOrganisation && { isOrganisation }) }
}

/** The same where a comma is known to stand between the family name and the rest: "Quay, Ada". */
export function invertedAuthor(written: string): PageAuthor | undefined {
  const author = pageAuthor(written)
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(author?.name ?? '') ?? []
  if (!author || family === undefined || given === undefined) return author
  return { name: `${given} ${family}`, family, given }
}
