/** Says what an image shows, in the words between its brackets. */
import type { PhrasingContent } from 'mdast'

/** What is left of nodes without their markup. */
export function imageWords(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value
      if (node.type === 'image') return node.alt ?? ''
      return 'children' in node ? imageWords(node.children) : ''
    })
    .join('')
}
