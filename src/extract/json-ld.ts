/** Finds the article that a page describes in JSON-LD. */
import { canonicalUrl as comparable } from '../syntax/canonical-url.ts'
import type { PageAuthor, PageFacts } from './extraction.ts'
import { dayOf } from './day-of.ts'
import { pageAuthor } from './page-author.ts'
import { tidyLine } from './tidy-text.ts'

type Fields = Readonly<Record<string, unknown>>

/** Longer scripts, and more objects, are not read. */
const MOST_CHARACTERS = 500_000
const MOST_NODES = 2_000
/** Of a page that is part of a section that is part of a site. */
const MOST_LEVELS = 5

const ARTICLE =
  /Article$|^(?:BlogPosting|Book|Chapter|Dataset|DiscussionForumPosting|Legislation|LiveBlogPosting|PodcastEpisode|Report|SocialMediaPosting|Thesis|WebPage)$/

/** They are no publication of their own: what they are part of is. */
const PAGE = /(?:Page|Article|Posting)$|^(?:PublicationIssue|PublicationVolume)$/

/** The objects of a page, and where a reference leads. */
interface Graph {
  readonly nodes: readonly Fields[]
  readonly byId: ReadonlyMap<string, Fields>
}

/**
 * What the scripts say of the page; the least specific, a web page, counts only where there is no article.
 * A page that describes several articles is about the one that has its address, or about none.
 */
export function readJsonLd(scripts: readonly string[], address: string | undefined): PageFacts {
  const nodes = scripts.flatMap((script) => nodesIn(script)).slice(0, MOST_NODES)
  const byId = new Map<string, Fields>()
  // Where two objects share a name, the one that says more than the name is meant.
  for (const node of nodes) {
    const id = textOf(node['@id'])
    const known = id === undefined ? undefined : byId.get(id)
    if (id !== undefined && Object.keys(node).length > Object.keys(known ?? {}).length)
      byId.set(id, node)
  }
  const graph = { nodes, byId }
  const described = subjectOf(graph, address)
  return described ? factsOf(described, graph) : { authors: [] }
}

function subjectOf({ nodes }: Graph, address: string | undefined): Fields | undefined {
  const described = nodes.filter((node) => kindOf(node) !== undefined)
  const articles = described.filter((node) => kindOf(node) !== 'WebPage')
  const titles = new Set(articles.map((node) => titleOf(node)))
  if (titles.size <= 1) return articles[0] ?? described[0]
  const own = address === undefined ? undefined : comparable(address)
  return own === undefined
    ? undefined
    : articles.find((node) => addressesOf(node).some((one) => comparable(one) === own))
}

function factsOf(node: Fields, graph: Graph): PageFacts {
  const title = titleOf(node)
  const site = siteOf(node, graph)
  const publisher = nameOf(node['publisher'], graph)
  const published = dayOf(textOf(node['datePublished']))
  const language = textOf(node['inLanguage'])
  const [canonicalUrl] = addressesOf(node)
  const description = textOf(node['description'])
  const kind = kindOf(node)
  return {
    ...(title !== undefined && { title }),
    authors: authorsOf(node['author'] ?? node['creator'], graph),
    ...(site !== undefined && { site }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    ...(canonicalUrl !== undefined && { canonicalUrl }),
    ...(description !== undefined && { description }),
    ...(kind !== undefined && { kind }),
  }
}

function titleOf(node: Fields): string | undefined {
  return textOf(node['headline']) ?? textOf(node['name'])
}

function addressesOf(node: Fields): readonly string[] {
  const entity = node['mainEntityOfPage']
  const page = isFields(entity) ? (entity['@id'] ?? entity['url']) : entity
  return [node['url'], page, node['@id']].flatMap((address) => textOf(address) ?? [])
}

function siteOf(node: Fields, graph: Graph): string | undefined {
  let part = follow(node['isPartOf'], graph)
  for (let level = 0; level < MOST_LEVELS; level++) {
    if (!isFields(part)) return textOf(part)
    const types = listOf(part['@type']).flatMap((type) => textOf(type) ?? [])
    if (!types.some((type) => PAGE.test(type))) return textOf(part['name'])
    part = follow(part['isPartOf'], graph)
  }
  return undefined
}

function authorsOf(value: unknown, graph: Graph): readonly PageAuthor[] {
  return listOf(value).flatMap((item) => {
    const author = follow(item, graph)
    if (!isFields(author)) return pageAuthor(textOf(author) ?? '') ?? []
    const isOrganisation = listOf(author['@type']).some(
      (type) => typeof type === 'string' && type.endsWith('Organization'),
    )
    const [family, given] = [textOf(author['familyName']), textOf(author['givenName'])]
    if (!isOrganisation && family !== undefined && given !== undefined)
      return { name: `${given} ${family}`, family, given }
    return listOf(author['name']).flatMap(
      (name) => pageAuthor(textOf(name) ?? '', isOrganisation) ?? [],
    )
  })
}

/** The script's own object, those of a list, and those of its `@graph`. */
function nodesIn(script: string): readonly Fields[] {
  const parsed = parse(script)
  const top = listOf(parsed).filter(isFields)
  const nested = top.flatMap((node) => listOf(node['@graph']).filter(isFields))
  return [...top, ...nested]
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

/** The object that a reference by `@id` means, or the value itself. */
function follow(value: unknown, { byId }: Graph): unknown {
  const [first] = listOf(value)
  const id = isFields(first) ? textOf(first['@id']) : undefined
  return isFields(first) && first['name'] === undefined && id !== undefined
    ? (byId.get(id) ?? first)
    : first
}

/** A name on its own, or that of a person, organisation or work. */
function nameOf(value: unknown, graph: Graph): string | undefined {
  const named = follow(value, graph)
  return isFields(named) ? textOf(named['name']) : textOf(named)
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
