/** Writes a locator as readers expect it: "p. 4", "pp. 33–35", "§ 2", "41:12". */
import type { Locator } from '../model/citation.ts'

/** One and several of each CSL locator term; terms that need no word are missing. */
const terms: Readonly<Record<string, readonly [string, string]>> = {
  act: ['act', 'acts'],
  appendix: ['app.', 'apps.'],
  article: ['art.', 'arts.'],
  'article-locator': ['art.', 'arts.'],
  book: ['bk.', 'bks.'],
  canon: ['can.', 'cans.'],
  chapter: ['ch.', 'chs.'],
  clause: ['cl.', 'cls.'],
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
  table: ['table', 'tables'],
  title: ['tit.', 'tits.'],
  verse: ['v.', 'vv.'],
  volume: ['vol.', 'vols.'],
}

/** The value with the short word for its label; a timestamp speaks for itself. */
export function locatorWords({ label, value }: Locator): string {
  const term = Object.hasOwn(terms, label) ? terms[label] : undefined
  if (!term) return value
  const [one, several] = term
  return `${/[-–,&]/.test(value) ? several : one} ${value}`
}
