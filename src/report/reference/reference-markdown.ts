/** Renders a reference as mdast, which a Markdown printer escapes. */
import type { PhrasingContent } from 'mdast'
import type { ReferencePart } from '../../model/reference-part.ts'

/** Markdown knows emphasis, strong words and links; what else is set stays as words. */
export function referenceMarkdown(parts: readonly ReferencePart[]): readonly PhrasingContent[] {
  return parts.flatMap((part): readonly PhrasingContent[] => {
    if (part.kind === 'text') return [{ type: 'text', value: part.text }]
    const children = [...referenceMarkdown(part.parts)]
    if (part.kind === 'emphasis' || part.kind === 'strong') return [{ type: part.kind, children }]
    if (part.kind === 'link') return [{ type: 'link', url: part.url, children }]
    if (part.kind !== 'quoted') return children
    const [open, close] = [part.open, part.close]
    return [{ type: 'text', value: open }, ...children, { type: 'text', value: close }]
  })
}
