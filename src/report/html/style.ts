/** Puts the style sheets of the pages together. */
import type { Look } from '../../model/look.ts'
import { adaptations } from './style/adaptations.ts'
import { audit } from './style/audit.ts'
import { base } from './style/base.ts'
import { indexRows } from './style/index-rows.ts'
import { lists } from './style/lists.ts'
import { page } from './style/page.ts'
import { prose } from './style/prose.ts'
import { tokens } from './style/tokens.ts'
import { tools } from './style/tools.ts'

const ofPage = squeezed(base, page, prose, lists, audit, tools, adaptations)
const ofIndex = squeezed(base, page, indexRows, adaptations)

/** Of the page of a briefing. Self-contained: it names no font file, image or other address. */
export function pageStyle(look: Look): string {
  return squeezed(tokens(look)) + ofPage
}

/** Of the index; likewise. */
export function indexStyle(look: Look): string {
  return squeezed(tokens(look)) + ofIndex
}

/** Every page carries it, so without the lines; each ends where CSS needs no space. */
function squeezed(...sheets: readonly string[]): string {
  return sheets.join('').replace(/\n */g, '')
}
