/** Finds the article that a page describes in JSON-LD. */
import type { PageFacts } from './extraction.ts'
import { dayOf } from './day-of.ts'
import { tidyLine } from './tidy-text.ts'

type Fields = Readonly<Record<string, unknown>>

/** Longer scripts, and more objects, are not read. */
const MOST_CHARACTERS = 500_000
const MOST_NODES = 2_000

const ARTICLE = /Article$|^(?:BlogPosting|Report|LiveBlogPosting|Dataset|WebPage|Book|Legislation)$/

/** What the first article in the scripts says; the least specific, a web page, comes last. */
export function readJsonLd(scripts: readonly string[]): PageFacts {
  const nodes = scripts.flatMap((script) => nodesIn(script))
  const articles = nodes.filter((node) => kindOf(node) !== undefined)
  const best = articles.find((node) => kindOf(node) !== 'WebPage') ?? articles[0]
  return best ? factsOf(best) : { authors: [] }
}

function factsOf(node: Fields): PageFacts {
  const title = textOf(node['headline']) ?? textOf(node['name'])
  const site = nameOf(node['isPartOf']) ?? nameOf(node['publisher'])
  const published = dayOf(textOf(node['datePublished']))
  const language = textOf(node['inLanguage'])
  const canonicalUrl = textOf(node['url']) ?? textOf(node['mainEntityOfPage'])
  const description = textOf(node['description'])
  const kind = kindOf(node)
  return {
    ...(title !== undefined && { title }),
    authors: listOf(node['author']).flatMap((author) => nameOf(author) ?? []),
    ...(site !== undefined && { site }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    ...(canonicalUrl !== undefined && { canonicalUrl }),
    ...(description !== undefined && { description }),
    ...(kind !== undefined && { kind }),
  }
}

/** The script's own object, those of a list, and those of its `@graph`. */
function nodesIn(script: string): readonly Fields[] {
  const parsed = parse(script)
  const top = listOf(parsed).filter(isFields)
  const nested = top.flatMap((node) => listOf(node['@graph']).filter(isFields))
  return [...top, ...nested].slice(0, MOST_NODES)
}

function parse(script: string): unknown {
  if (script.length > MOST_CHARACTERS) return undefined
  try {
    return JSON.parse(script.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/g, ''))
  } catch {
    return undefined
  }
}

function kindOf(node: Fields): string | undefined {
  return listOf(node['@type'])
    .flatMap((type) => textOf(type) ?? [])
    .find((type) => ARTICLE.test(type))
}

/** A name on its own, or that of a person, organisation or work. */
function nameOf(value: unknown): string | undefined {
  const [first] = listOf(value)
  return isFields(first) ? textOf(first['name']) : textOf(first)
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const line = tidyLine(value)
  return line === '' ? undefined : line
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
