/** Holds the hash against the vectors of FIPS 180-4 and against Node's own. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256, sha256Base64 } from '../../src/text/sha256.ts'

function hex(text: string): string {
  return Buffer.from(sha256(new TextEncoder().encode(text))).toString('hex')
}

test('the published vectors come out', () => {
  expect(hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(hex('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  )
})

test('every length around a block border agrees with Node', () => {
  for (let length = 0; length < 200; length++) {
    const text = 'ferry é 🚢 '.repeat(20).slice(0, length)
    expect(sha256Base64(text)).toBe(createHash('sha256').update(text).digest('base64'))
  }
})
