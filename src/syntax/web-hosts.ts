/** Knows hosts whose addresses have rules of their own; data. */

/** Archives: their addresses hold another address, which is theirs and is left alone. */
const archiveHosts: ReadonlySet<string> = new Set([
  'archive.fo',
  'archive.is',
  'archive.li',
  'archive.md',
  'archive.ph',
  'archive.today',
  'archive.vn',
  'archive.wikiwix.com',
  'arquivo.pt',
  'ghostarchive.org',
  'megalodon.jp',
  'perma.cc',
  'swap.stanford.edu',
  'timetravel.mementoweb.org',
  'wayback.archive-it.org',
  'wayback.archive.org',
  'wayback.vefsafn.is',
  'web.archive.bibalex.org',
  'web.archive.org',
  'web.archive.org.au',
  'webarchive.loc.gov',
  'webarchive.nationalarchives.gov.uk',
  'webarchive.nla.gov.au',
  'webarchive.nrscotland.gov.uk',
  'webarchive.org.uk',
  'webcache.googleusercontent.com',
  'webcitation.org',
  'webharvest.gov',
])

/** Whether a host, in lower case, is a web archive. */
export function isArchiveHost(host: string): boolean {
  return archiveHosts.has(host.replace(/^www\./, ''))
}

const aliases: ReadonlyMap<string, string> = new Map([
  ['export.arxiv.org', 'arxiv.org'],
  ['www.arxiv.org', 'arxiv.org'],
  ['dx.doi.org', 'doi.org'],
  ['www.doi.org', 'doi.org'],
  ['m.youtube.com', 'www.youtube.com'],
  ['youtube.com', 'www.youtube.com'],
  ['mobile.twitter.com', 'x.com'],
  ['twitter.com', 'x.com'],
  ['www.twitter.com', 'x.com'],
  ['www.x.com', 'x.com'],
])

const WIKIMEDIA_MOBILE =
  /^([a-z-]+)\.m\.((?:wikipedia|wiktionary|wikinews|wikisource|wikiquote|wikibooks|wikiversity|wikivoyage|wikimedia)\.org)$/

/** The host under which the same pages stand; only where their keeper says so by redirecting one to the other. */
export function mainHost(host: string): string {
  return aliases.get(host) ?? host.replace(WIKIMEDIA_MOBILE, '$1.$2')
}
