/** Tells footnotes that only cite from footnotes that say something. */
import type { Nodes } from 'mdast'
import { ownProse } from '../syntax/citation-node.ts'

/** Whether a footnote holds words besides citations and addresses. */
export function saysMore(node: Nodes): boolean {
  if (node.type === 'citation' || node.type === 'link') return false
  if ('children' in node) return node.children.some(saysMore)
  const words = (ownProse(node) ?? '').replace(/https?:\/\/\S+/g, '')
  return /[\p{L}\p{N}]/u.test(words)
}
