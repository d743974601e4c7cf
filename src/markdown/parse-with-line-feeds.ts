/** Lets a parser see every line end as "\n", and gives its tree the offsets of the text itself. */
import type { Nodes, Root } from 'mdast'

/**
 * The tree that `parse` makes of the text with "\n" for "\r\n" and "\r", which moves no line and no column.
 * Line ends in the values of its nodes are "\n" then. `parse` must hand out a tree that nobody else holds.
 */
export function parseWithLineFeeds(text: string, parse: (text: string) => Root): Root {
  if (!text.includes('\r')) return parse(text)
  const tree = parse(text.replace(/\r\n?/g, '\n'))
  const dropped = droppedCounter(text)
  const rest: Nodes[] = [tree]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.position)
      for (const point of [node.position.start, node.position.end])
        if (point.offset !== undefined) point.offset += dropped(point.line, point.offset)
    if ('children' in node) for (const child of node.children) rest.push(child)
  }
  return tree
}

/**
 * Counts the line ends of two characters before an offset of the text with "\n". The line of that offset
 * helps to find it; of an empty box ("- [ ]") before a line end, the library names the line before.
 */
function droppedCounter(text: string): (line: number, offset: number) => number {
  const starts = [0]
  const counts = [0]
  let count = 0
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n?|\n/g)) {
    starts.push(index + 1 - count)
    if (lineEnd.length === 2) count++
    counts.push(count)
  }
  return (line, offset) => {
    let at = line - 1
    while (offset >= (starts[at + 1] ?? Infinity)) at++
    return counts[at] ?? 0
  }
}
