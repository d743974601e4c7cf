/** Prepares what the index page searches: in the page itself, or in files beside it. */
import type { Run } from '../../../model/report-format.ts'
import { indexEntries } from '../../site-index/index-entry.ts'
import { isOnePage } from '../../site-index/index-paging.ts'
import {
  searchData,
  searchTexts,
  type SearchData,
  type SearchTexts,
} from '../../site-index/search-data.ts'
import { pageWords } from '../../words/page-words.ts'
import { jsonForScript } from '../json-for-script.ts'
import { printHtml } from '../print-html.ts'
import { indexRow } from './index-row.ts'

/** What a page holds that searches without other files. */
export interface InlineSearch extends SearchData {
  readonly texts: readonly SearchTexts[]
}

/** Rows as HTML and the texts of their hits, for some of the briefings of a large site. */
export type SearchPart = readonly { readonly row: string; readonly texts: SearchTexts }[]

/** Briefings in one file of rows and texts: a screen of results asks for a few. */
export const PART_SIZE = 10

/** All of it as JSON that is safe inside a script element. */
export function inlineSearch(run: Run): string {
  const texts = indexEntries(run).map(({ index }) => searchTexts(run, index))
  const content: InlineSearch = { ...searchData(run), texts }
  return jsonForScript(content)
}

/** A file beside the page, not yet made. */
export interface SearchFile {
  readonly name: string
  readonly render: () => string
}

/** The files beside the page: the index, then rows and texts by parts; none for a page that has all. */
export function searchFiles(run: Run): readonly SearchFile[] {
  if (isOnePage(run.briefings.length)) return []
  const parts = Math.ceil(run.briefings.length / PART_SIZE)
  return [
    { name: 'search-index.js', render: () => partScript(0, searchData(run)) },
    ...Array.from({ length: parts }, (_, part) => ({
      name: `search-part-${part + 1}.js`,
      render: () => partScript(part + 1, searchPart(run, part)),
    })),
  ]
}

function searchPart(run: Run, part: number): SearchPart {
  const words = pageWords(run.report.lang)
  return indexEntries(run)
    .slice(part * PART_SIZE, (part + 1) * PART_SIZE)
    .map(({ entry, index }) => ({
      row: printHtml(indexRow(entry, words)),
      texts: searchTexts(run, index),
    }))
}

/** A script that hands its part to the page. */
function partScript(part: number, content: object): string {
  return `briefingPart(${part},${jsonForScript(content)})\n`
}
