/** Lets a parser see every line end as "\n", and gives its tree the offsets of the text itself. */
import type { Nodes, Root } from 'mdast'

/**
 * The tree that `parse` makes of the text with "\n" for "\r\n" and "\r", which moves no line and no column.
 * Line ends in the values of its nodes are "\n" then. `parse` must hand out a tree that nobody else holds.
 */
export function parseWithLineFeeds(text: string, parse: (text: string) => Root): Root {
  if (!text.includes('\r')) return parse(text)
  const tree = parse(text.replace(/\r\n?/g, '\n'))
  const dropped = droppedBefore(text)
  const rest: Nodes[] = [tree]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.position)
      for (const point of [node.position.start, node.position.end])
        if (point.offset !== undefined) point.offset += dropped[point.line - 1] ?? 0
    if ('children' in node) for (const child of node.children) rest.push(child)
  }
  return tree
}

/** For each line, how many line ends before it have two characters. */
function droppedBefore(text: string): number[] {
  const counts = [0]
  let count = 0
  for (const [lineEnd] of text.matchAll(/\r\n?|\n/g)) {
    if (lineEnd.length === 2) count++
    counts.push(count)
  }
  return counts
}
