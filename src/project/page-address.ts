/** Chooses the address under which a page is cited. */
import { mainHost } from '../syntax/web-hosts.ts'

/** The address, and one that the page claims and that is not believed. */
export interface PageAddress {
  readonly url: string
  readonly disbelieved?: string
}

/**
 * The address that the page calls its own where that is on the same host, since pages of one host can name
 * each other; the home page never stands for another. Otherwise `fetched`, which is absolute.
 */
export function pageAddress(fetched: string, canonical: string | undefined): PageAddress {
  if (canonical === undefined || !URL.canParse(canonical, fetched)) return { url: fetched }
  const own = new URL(canonical, fetched)
  const seen = new URL(fetched)
  if (!/^https?:$/.test(own.protocol) || own.username !== '') return { url: fetched }
  if (own.pathname === '/' && own.search === '' && seen.pathname !== '/') return { url: fetched }
  if (hostOf(own) !== hostOf(seen)) return { url: fetched, disbelieved: own.href }
  // A page that came over https is there by https.
  if (seen.protocol === 'https:') own.protocol = 'https:'
  return { url: own.href }
}

/** The absolute web address that a stored page calls its own. */
export function claimedAddress(canonical: string | undefined): string | undefined {
  return canonical !== undefined && /^https?:\/\//i.test(canonical) && URL.canParse(canonical)
    ? canonical
    : undefined
}

/** Whether the answer came from another host than was asked: perhaps a page that wants consent or a password. */
export function isElsewhere(asked: string, answered: string): boolean {
  return hostOf(new URL(asked)) !== hostOf(new URL(answered))
}

function hostOf({ host }: URL): string {
  return mainHost(host).replace(/^www\./, '')
}
