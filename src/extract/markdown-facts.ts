/** Reads what a Markdown file says of itself: its front matter, else its first heading. */
import { parseYamlTree } from '../syntax/yaml-tree.ts'
import type { PageFacts } from './extraction.ts'
import { dayOf } from './day-of.ts'
import { pageAuthor } from './page-author.ts'
import { tidyLine } from './tidy-text.ts'

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
/** The first line that is not blank, when it is a heading of the first level. */
const HEADING = /^\s*#[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*(?:\r?\n|$)/

/** Total; only `title`, `author`, `date` and `lang` of the front matter are read. */
export function readMarkdownFacts(text: string): PageFacts {
  const front = FRONT_MATTER.exec(text)
  const values = valuesIn(front?.[1] ?? '')
  const rest = text.slice(front?.[0].length ?? 0).replace(/^\uFEFF/, '')
  const title = values.get('title')?.[0] ?? tidyLine(HEADING.exec(rest)?.[1] ?? '')
  const published = dayOf(values.get('date')?.[0])
  const language = values.get('lang')?.[0] ?? values.get('language')?.[0]
  const authors = values.get('author') ?? values.get('authors') ?? []
  return {
    ...(title !== '' && { title }),
    authors: authors.flatMap((name) => pageAuthor(name) ?? []),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
  }
}

/** Texts and lists of texts, by name. */
function valuesIn(yaml: string): ReadonlyMap<string, readonly string[]> {
  const { root } = parseYamlTree(yaml)
  if (root?.kind !== 'map') return new Map()
  return new Map(
    root.pairs.map(({ key, value }) => {
      const items = value.kind === 'list' ? value.items : [value]
      const texts = items.flatMap((item) => (item.kind === 'scalar' ? tidyLine(item.text) : []))
      return [key, texts.filter((text) => text !== '')]
    }),
  )
}
