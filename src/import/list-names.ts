/** Knows the words that stand above a list of sources; data. */

/** In lower case, in the languages in which chat tools write. */
const names: ReadonlySet<string> = new Set([
  'bibliography',
  'citations',
  'cited sources',
  'endnotes',
  'footnotes',
  'key references',
  'key sources',
  'list of references',
  'list of sources',
  'literature',
  'reference list',
  'references',
  'references and sources',
  'references cited',
  'source list',
  'sources',
  'sources and references',
  'sources cited',
  'sources consulted',
  'sources used',
  'sources used in this report',
  'sources used in the report',
  'works cited',
  // German
  'belege',
  'einzelnachweise',
  'fußnoten',
  'literatur',
  'literaturverzeichnis',
  'quellen',
  'quellen und literatur',
  'quellenangaben',
  'quellenverzeichnis',
  'referenzen',
  'verwendete quellen',
  // French
  'bibliographie',
  'références',
  'références bibliographiques',
  'sources et références',
  'sources citées',
  'sources utilisées',
  'sources des citations',
  'ouvrages cités',
  // Spanish, Portuguese
  'bibliografía',
  'bibliografia',
  'fuentes',
  'fuentes citadas',
  'fuentes consultadas',
  'obras citadas',
  'referencias',
  'referencias bibliográficas',
  'fontes',
  'referências',
  'referências citadas',
  // Italian, Dutch, Scandinavian, Polish
  'fonti',
  'riferimenti',
  'bronnen',
  'geciteerd werk',
  'referenties',
  'källor',
  'referenser',
  'kilder',
  'lähteet',
  'bibliografia i źródła',
  'źródła',
  'cytowane prace',
  // Russian, Ukrainian, Chinese, Japanese, Korean
  'источники',
  'список источников',
  'список литературы',
  'джерела',
  '参考文献',
  '参考资料',
  '参考来源',
  '資料來源',
  '来源',
  '引用文献',
  '出典',
  '情報源',
  '참고문헌',
  '출처',
])

const LONGEST = 60
const NUMBERING = /^(?:(?:\d+\.)*\d+[.):]?|[ivxlc]+[.):]|[a-z][.):])\s+/
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** Whether words name a list of sources; case, numbering and punctuation at the edges are ignored. */
export function isListName(words: string): boolean {
  if (words.length > LONGEST) return false
  const plain = words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  return names.has(plain.replace(NUMBERING, '').replace(EDGES, ''))
}
