/** Reads a long YAML list part by part, so that no tree of all of it need be held. */
import type { PositionedTree } from './positioned-value.ts'
import { parseYamlTree } from './yaml-tree.ts'

/** UTF-16 units; enough that setting up the parser costs nothing beside the parsing. */
const PART_LENGTH = 32_000

/** Comments, blank lines and the mark of a document; then perhaps `references:`; then the first item. */
const LIST_HEAD =
  /^\uFEFF?(?:(?:[ \t]*(?:#.*)?|---[ \t]*)\r?\n)*(?:references:[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*)?(?<indent> *)- /

/**
 * The trees of a text whose top is a list, or `references` with a list: whole items, in their order.
 * From the first part that is not plainly well the rest is one part, because a mistake may reach from
 * one item into the next. Any other text is one part.
 */
export function* parseYamlParts(
  text: string,
  partLength: number = PART_LENGTH,
): Iterable<PositionedTree> {
  let start = 0
  for (const end of itemStarts(text)) {
    if (end - start < partLength) continue
    const part = parseYamlTree(text, { start, end })
    if (part.problems.length > 0) break
    yield part
    start = end
  }
  yield parseYamlTree(text, { start, end: text.length })
}

/**
 * Where items of the list at the top begin, but for the first; none when a line says that something else
 * may stand beside them. Lines end where YAML ends them: `^` would see more ends.
 */
function* itemStarts(text: string): Iterable<number> {
  const head = LIST_HEAD.exec(text)
  const indent = head?.groups?.['indent']
  if (!head || indent === undefined) return
  const item = new RegExp(`(?<=\\n)${indent}- `, 'g')
  const stranger = new RegExp(`(?<=\\n)(?!${indent}(?: |- )|[ \\t]*(?:#|\\r?\\n|\\r?$)).`, 'g')
  item.lastIndex = head[0].length
  stranger.lastIndex = head[0].length
  if (stranger.test(text)) return
  for (let match = item.exec(text); match; match = item.exec(text)) yield match.index
}
