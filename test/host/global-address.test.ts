/** Holds which addresses belong to the public internet. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGlobalAddress } from '../../src/host/global-address.ts'

const NOT_GLOBAL = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:0:7f00:1',
  '64:ff9b::10.0.0.1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '2002:a9fe:a9fe::1',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '4000::1',
  'localhost',
  '2130706433',
  '0x7f.1',
  '0177.0.0.1',
  '',
]

const GLOBAL = [
  '1.1.1.1',
  '8.8.8.8',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '2606:4700::1111',
  '2a00:1450::1',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
  '2002:808:808::1',
]

describe('isGlobalAddress', () => {
  it.each(NOT_GLOBAL)('refuses %s', (address) => {
    expect(isGlobalAddress(address)).toBe(false)
  })

  it.each(GLOBAL)('allows %s', (address) => {
    expect(isGlobalAddress(address)).toBe(true)
  })

  it('judges an IPv4 address alike in every way to write it into an IPv6 address', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const alone = isGlobalAddress(address)
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
        expect(isGlobalAddress(`::ffff:${address}`)).toBe(alone)
        expect(isGlobalAddress(`::ffff:${hex}`)).toBe(alone)
        expect(isGlobalAddress(`64:ff9b::${hex}`)).toBe(alone)
        expect(isGlobalAddress(`2002:${hex}::1`)).toBe(alone)
      }),
    )
  })
})
