/** Renders a reference as HTML without a style attribute. */
import type { ElementContent } from 'hast'
import type { ReferencePart, Setting } from '../../model/reference-part.ts'
import { contentsOf, element, type Child } from './element.ts'
import { safeUrl } from './safe-url.ts'

const tags: Readonly<Record<Setting, string>> = {
  emphasis: 'i',
  strong: 'b',
  superscript: 'sup',
  subscript: 'sub',
  'small-caps': 'span',
  underline: 'span',
}

/** The parts as hast; an address that is not safe stays words. */
export function referenceElements(parts: readonly ReferencePart[]): ElementContent[] {
  return contentsOf(parts.flatMap(childrenOf))
}

function childrenOf(part: ReferencePart): readonly Child[] {
  if (part.kind === 'text') return [part.text]
  const content = referenceElements(part.parts)
  if (part.kind === 'quoted') return [part.open, ...content, part.close]
  if (part.kind === 'language') return [element('span', { lang: part.lang, dir: 'auto' }, content)]
  if (part.kind === 'link') {
    const href = safeUrl(part.url)
    return href === undefined ? content : [element('a', { href }, content)]
  }
  const tag = tags[part.kind]
  return [element(tag, tag === 'span' ? { className: [part.kind] } : {}, content)]
}
