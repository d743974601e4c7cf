/** Names the parts of a printed reference; plain data that every output can render. */

/** How words are set: titles in italics, and what a CSL style asks for besides. */
export type Setting =
  'emphasis' | 'strong' | 'small-caps' | 'superscript' | 'subscript' | 'underline'

/** Words of a reference, and how they are set. Every rendering says the same words. */
export type ReferencePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: Setting; readonly parts: readonly ReferencePart[] }
  | {
      readonly kind: 'quoted'
      readonly open: string
      readonly close: string
      readonly parts: readonly ReferencePart[]
    }
  | {
      readonly kind: 'link'
      /** An http or https address. */
      readonly url: string
      readonly parts: readonly ReferencePart[]
    }
  | {
      readonly kind: 'language'
      /** BCP 47. */
      readonly lang: string
      readonly parts: readonly ReferencePart[]
    }

/** Words that are set as their surroundings. */
export function textPart(text: string): ReferencePart {
  return { kind: 'text', text }
}

/** The words of the parts, without how they are set. */
export function partsText(parts: readonly ReferencePart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text
      const words = partsText(part.parts)
      return part.kind === 'quoted' ? part.open + words + part.close : words
    })
    .join('')
}
