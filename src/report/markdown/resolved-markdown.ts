/** Renders a briefing as Markdown in which every citation is a footnote that anyone can read. */
import type { Root } from 'mdast'
import type { Run } from '../../model/report-format.ts'
import { diagnosticsIn, excusesIn } from '../report-index.ts'
import { pageWords } from '../words/page-words.ts'
import { closingBlocks } from './closing-blocks.ts'
import { numberNotes } from './footnotes.ts'
import { headBlocks } from './head-blocks.ts'
import { printGfm } from './print-gfm.ts'
import { rewriteBlocks } from './rewrite-blocks.ts'
import { newRewriting } from './rewriting.ts'

/** The text of the briefing at `index`; empty when there is none. */
export function renderMarkdown(run: Run, index: number): string {
  const briefing = run.briefings[index]
  const document = run.report.documents[index]
  if (!briefing || !document) return ''
  const { lang, title, path } = document
  const words = pageWords(lang)
  const sourceOf = new Map(
    briefing.bibliography.flatMap(({ source }) => (source ? [[source.key, source]] : [])),
  )
  const context = { sourceOf, lang, words }
  const rewriting = newRewriting(briefing, excusesIn(diagnosticsIn(path, run.report)), context)
  const body = rewriteBlocks(briefing.tree.children, 'note', rewriting)
  const notes = numberNotes(
    rewriting.drafts,
    ({ children }) => rewriteBlocks(children, 'in-text', rewriting),
    context,
  )
  const tree: Root = {
    type: 'root',
    children: [
      ...headBlocks(briefing, title, words),
      ...body,
      ...closingBlocks(briefing, lang, words, run.styledReferences),
      ...notes,
    ],
  }
  return printGfm(tree)
}
