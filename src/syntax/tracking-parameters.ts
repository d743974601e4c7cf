/** Knows the parameters that say how a reader came to a page and not which page it is; data. */

const prefixes = ['utm_', 'at_', 'mtm_', 'hsa_', 'piwik_', 'matomo_', 'stm_', 'vero_']

const names: ReadonlySet<string> = new Set([
  '__hsfp',
  '__hssc',
  '__hstc',
  '__s',
  '__twitter_impression',
  '_bta_c',
  '_bta_tid',
  '_branch_match_id',
  '_branch_referrer',
  '_ga',
  '_gl',
  '_hsenc',
  '_hsmi',
  '_ke',
  '_kx',
  '_openstat',
  'dclid',
  'epik',
  'fb_action_ids',
  'fb_action_types',
  'fb_ref',
  'fb_source',
  'fbclid',
  'gad_campaignid',
  'gad_source',
  'gbraid',
  'gclid',
  'gclsrc',
  'guccounter',
  'guce_referrer',
  'guce_referrer_sig',
  'hsctatracking',
  'igsh',
  'igshid',
  'irclickid',
  'li_fat_id',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'ml_subscriber',
  'ml_subscriber_hash',
  'msclkid',
  'ns_campaign',
  'ns_fee',
  'ns_linkname',
  'ns_mchannel',
  'ns_source',
  'oly_anon_id',
  'oly_enc_id',
  'pk_campaign',
  'pk_cid',
  'pk_content',
  'pk_keyword',
  'pk_kwd',
  'pk_medium',
  'pk_source',
  'rb_clickid',
  'ref_src',
  'ref_url',
  's_cid',
  's_kwcid',
  'sc_cid',
  'smid',
  'srsltid',
  'ttclid',
  'twclid',
  'vgo_ee',
  'wbraid',
  'wickedid',
  'wt_mc',
  'wt_zmc',
  'xtor',
  'yclid',
  'ysclid',
])

/** Names that mean something elsewhere, by the host on which they do not. */
const namesByHost: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['www.youtube.com', new Set(['ab_channel', 'feature', 'pp', 'si', 't'])],
  ['x.com', new Set(['s', 't'])],
  ['www.bbc.co.uk', new Set(['ocid'])],
  ['www.bbc.com', new Set(['ocid'])],
  ['www.theguardian.com', new Set(['cmp', 'ref'])],
  ['www.nytimes.com', new Set(['partner', 'emc', 'smtyp', 'unlocked_article_code'])],
])

/** `ref` may name a branch or a chapter; only the host of another site is a sender's mark. */
const SENDING_SITE = /^ref=(?:[a-z0-9-]+\.)+(?:com|org|net|io|co|news|info)$/i

/** Whether a parameter, as written (`utm_source=x`), says nothing of the page. */
export function isTracking(parameter: string, host: string): boolean {
  const name = (parameter.split('=', 1)[0] ?? '').toLowerCase()
  return (
    names.has(name) ||
    prefixes.some((prefix) => name.startsWith(prefix)) ||
    (namesByHost.get(host)?.has(name) ?? false) ||
    SENDING_SITE.test(parameter)
  )
}
