/** Writes a source's reference in one line of plain text: as a CSL style made it, else in house style. */
import { partsText, type ReferencePart } from '../../model/reference-part.ts'
import type { Source } from '../../model/source.ts'
import { printReference } from './reference-of.ts'

/** `styled` is what a CSL style made of the sources, by key; `lang` (BCP 47) is for the house style. */
export function referenceLine(
  source: Source,
  lang: string,
  styled?: ReadonlyMap<string, readonly ReferencePart[]>,
): string {
  const parts = styled?.get(source.key)
  return parts ? partsText(parts) : printReference(source, lang)
}
