/** Writes a locator as readers of a language expect it: "p. 4", "S. 4", "pp. 33–35", "§ 2", "41:12". */
import type { Locator } from '../../model/citation.ts'
import { primaryLanguage } from '../reference/reference-terms.ts'

/** One and several; the same word where the language makes no difference. */
type Term = readonly [one: string, several: string]

/** Words by label; labels that need no word, as timestamps, are missing. */
type LocatorTerms = Readonly<Record<string, Term>>

const english: LocatorTerms = {
  act: ['act', 'acts'],
  appendix: ['app.', 'apps.'],
  'article-locator': ['art.', 'arts.'],
  book: ['bk.', 'bks.'],
  chapter: ['ch.', 'chs.'],
  column: ['col.', 'cols.'],
  elocation: ['loc.', 'locs.'],
  equation: ['eq.', 'eqs.'],
  figure: ['fig.', 'figs.'],
  folio: ['fol.', 'fols.'],
  issue: ['no.', 'nos.'],
  item: ['item', 'items'],
  line: ['l.', 'll.'],
  note: ['n.', 'nn.'],
  opus: ['op.', 'opp.'],
  page: ['p.', 'pp.'],
  paragraph: ['para.', 'paras.'],
  part: ['pt.', 'pts.'],
  rule: ['r.', 'rr.'],
  scene: ['sc.', 'scs.'],
  section: ['§', '§§'],
  'sub-verbo': ['s.v.', 's.vv.'],
  supplement: ['supp.', 'supps.'],
  table: ['table', 'tables'],
  'title-locator': ['tit.', 'tits.'],
  verse: ['v.', 'vv.'],
  version: ['version', 'versions'],
  volume: ['vol.', 'vols.'],
}

const german: LocatorTerms = {
  act: ['Akt', 'Akte'],
  appendix: ['Anh.', 'Anh.'],
  'article-locator': ['Art.', 'Art.'],
  book: ['B.', 'B.'],
  chapter: ['Kap.', 'Kap.'],
  column: ['Sp.', 'Sp.'],
  elocation: ['Pos.', 'Pos.'],
  equation: ['Gl.', 'Gl.'],
  figure: ['Abb.', 'Abb.'],
  folio: ['Bl.', 'Bl.'],
  issue: ['Nr.', 'Nr.'],
  item: ['Nr.', 'Nr.'],
  line: ['Z.', 'Z.'],
  note: ['Anm.', 'Anm.'],
  opus: ['op.', 'op.'],
  page: ['S.', 'S.'],
  paragraph: ['Abs.', 'Abs.'],
  part: ['Teil', 'Teile'],
  rule: ['Regel', 'Regeln'],
  scene: ['Szene', 'Szenen'],
  section: ['§', '§§'],
  'sub-verbo': ['s. v.', 's. v.'],
  supplement: ['Beil.', 'Beil.'],
  table: ['Tab.', 'Tab.'],
  'title-locator': ['Tit.', 'Tit.'],
  verse: ['V.', 'V.'],
  version: ['Version', 'Versionen'],
  volume: ['Bd.', 'Bde.'],
}

const french: LocatorTerms = {
  act: ['acte', 'actes'],
  appendix: ['annexe', 'annexes'],
  'article-locator': ['art.', 'art.'],
  book: ['livre', 'livres'],
  chapter: ['chap.', 'chap.'],
  column: ['col.', 'col.'],
  elocation: ['empl.', 'empl.'],
  equation: ['éq.', 'éq.'],
  figure: ['fig.', 'fig.'],
  folio: ['fᵒ', 'fᵒˢ'],
  issue: ['nᵒ', 'nᵒˢ'],
  item: ['point', 'points'],
  line: ['l.', 'l.'],
  note: ['n.', 'n.'],
  opus: ['op.', 'op.'],
  page: ['p.', 'p.'],
  paragraph: ['paragr.', 'paragr.'],
  part: ['partie', 'parties'],
  rule: ['règle', 'règles'],
  scene: ['scène', 'scènes'],
  section: ['§', '§'],
  'sub-verbo': ['s. v.', 's. v.'],
  supplement: ['suppl.', 'suppl.'],
  table: ['tableau', 'tableaux'],
  'title-locator': ['titre', 'titres'],
  verse: ['v.', 'v.'],
  version: ['version', 'versions'],
  volume: ['vol.', 'vol.'],
}

const spanish: LocatorTerms = {
  act: ['acto', 'actos'],
  appendix: ['apénd.', 'apénds.'],
  'article-locator': ['art.', 'arts.'],
  book: ['lib.', 'libs.'],
  chapter: ['cap.', 'caps.'],
  column: ['col.', 'cols.'],
  elocation: ['pos.', 'pos.'],
  equation: ['ec.', 'ecs.'],
  figure: ['fig.', 'figs.'],
  folio: ['f.', 'ff.'],
  issue: ['n.º', 'n.ᵒˢ'],
  item: ['punto', 'puntos'],
  line: ['lín.', 'líns.'],
  note: ['n.', 'nn.'],
  opus: ['op.', 'ops.'],
  page: ['p.', 'pp.'],
  paragraph: ['párr.', 'párrs.'],
  part: ['pte.', 'ptes.'],
  rule: ['regla', 'reglas'],
  scene: ['escena', 'escenas'],
  section: ['§', '§§'],
  'sub-verbo': ['s. v.', 's. vv.'],
  supplement: ['supl.', 'supls.'],
  table: ['tabla', 'tablas'],
  'title-locator': ['tít.', 'títs.'],
  verse: ['v.', 'vv.'],
  version: ['versión', 'versiones'],
  volume: ['vol.', 'vols.'],
}

const termsByLanguage: Readonly<Record<string, LocatorTerms>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
}

/** The value with the short word for its label in a language (BCP 47; English where there are none). */
export function locatorWords({ label, value }: Locator, lang: string): string {
  const language = primaryLanguage(lang)
  const terms = Object.hasOwn(termsByLanguage, language) ? termsByLanguage[language] : undefined
  const known = terms ?? english
  const term = Object.hasOwn(known, label) ? known[label] : undefined
  if (!term) return value
  const [one, several] = term
  return `${/[-–,&]/.test(value) ? several : one} ${value}`
}
