/** Hashes text with SHA-256, for places where Node's crypto is out of reach. */

const BLOCK_BYTES = 64
const LENGTH_BYTES = 8

const roundConstants = fractionalRoots(64, 3)
const initialState = fractionalRoots(8, 2)

/** The SHA-256 of the text's UTF-8 bytes in base64, as a content security policy writes it. */
export function sha256Base64(text: string): string {
  return btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))
}

/** The 32 bytes of the SHA-256 of `bytes` (FIPS 180-4). */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = Uint32Array.from(initialState)
  const message = pad(bytes)
  const view = new DataView(message.buffer)
  for (let offset = 0; offset < message.length; offset += BLOCK_BYTES) compress(state, view, offset)
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, index) => digest.setUint32(index * 4, word))
  return new Uint8Array(digest.buffer)
}

/** The message, a one bit, zeros, and the length in bits, in whole blocks. */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil((bytes.length + 1 + LENGTH_BYTES) / BLOCK_BYTES)
  const padded = new Uint8Array(blocks * BLOCK_BYTES)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - LENGTH_BYTES, BigInt(bytes.length) * 8n)
  return padded
}

function compress(state: Uint32Array, view: DataView, offset: number): void {
  const schedule = expand(view, offset)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let round = 0; round < BLOCK_BYTES; round++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const choice = (e & f) ^ (~e & g)
    const first = h + sum1 + choice + (roundConstants[round] ?? 0) + (schedule[round] ?? 0)
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + first) >>> 0
    d = c
    c = b
    b = a
    a = (first + sum0 + majority) >>> 0
  }
  const added = [a, b, c, d, e, f, g, h]
  added.forEach((word, index) => (state[index] = (state[index] ?? 0) + word))
}

function expand(view: DataView, offset: number): Uint32Array {
  const schedule = new Uint32Array(BLOCK_BYTES)
  for (let index = 0; index < 16; index++) schedule[index] = view.getUint32(offset + index * 4)
  for (let index = 16; index < BLOCK_BYTES; index++) {
    const near = schedule[index - 2] ?? 0
    const far = schedule[index - 15] ?? 0
    const sigma1 = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10)
    const sigma0 = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3)
    schedule[index] = sigma1 + (schedule[index - 7] ?? 0) + sigma0 + (schedule[index - 16] ?? 0)
  }
  return schedule
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

/** The first 32 bits of the fractional parts of the square or cube roots of the first primes. */
function fractionalRoots(count: number, degree: 2 | 3): Uint32Array {
  const roots = new Uint32Array(count)
  let found = 0
  for (let candidate = 2; found < count; candidate++) {
    if (!isPrime(candidate)) continue
    const root = degree === 2 ? Math.sqrt(candidate) : Math.cbrt(candidate)
    roots[found++] = (root % 1) * 2 ** 32
  }
  return roots
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++)
    if (candidate % divisor === 0) return false
  return true
}
