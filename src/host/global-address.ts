/** Tells addresses of the public internet from those of one machine, one network or nobody. */
import ipaddr from 'ipaddr.js'

/** Ranges of IPv6 in which the last 32 bits, or for 6to4 the second 32, are an IPv4 address. */
const EMBEDDING: readonly { readonly range: string; readonly at: number }[] = [
  { range: '::ffff:0:0/96', at: 12 },
  { range: '::ffff:0:0:0/96', at: 12 },
  { range: '64:ff9b::/96', at: 12 },
  { range: '2002::/16', at: 2 },
]
/** All that has been given out for the public internet so far. */
const GLOBAL_UNICAST = '2000::/3'

/**
 * Whether an address, as the resolver or a parsed URL spells it, is global unicast. An IPv6 address
 * that stands for an IPv4 address is as global as that one. What is no address is not global.
 */
export function isGlobalAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address))
    return ipaddr.IPv4.parse(address).range() === 'unicast'
  if (!ipaddr.IPv6.isValid(address)) return false
  const parsed = ipaddr.IPv6.parse(address)
  for (const { range, at } of EMBEDDING)
    if (parsed.match(ipaddr.IPv6.parseCIDR(range)))
      return isGlobalAddress(
        parsed
          .toByteArray()
          .slice(at, at + 4)
          .join('.'),
      )
  return parsed.range() === 'unicast' && parsed.match(ipaddr.IPv6.parseCIDR(GLOBAL_UNICAST))
}
