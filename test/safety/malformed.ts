/** Makes malformed files of a good one, always the same: cut off, in other encodings, with other values, twice and by halves. */

export interface Malformed {
  /** In what way, and where. */
  readonly name: string
  readonly bytes: Uint8Array
  /** No reader may take it for what it was meant to be. */
  readonly isHopeless: boolean
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Values of another type, or beyond all bounds. */
const values = [
  'null',
  'true',
  '[]',
  '{}',
  '-1',
  '1e999',
  '9'.repeat(400),
  '0x7f',
  '.nan',
  '""',
  '[[[[[[]]]]]]',
  '{a: {b: {c: 1}}}',
  '"\\u0000"',
  '__proto__',
  '2026-02-31',
  '!!binary x',
  '&a [*a]',
  '"\\ud800"',
]
const bad: readonly (readonly [string, readonly number[]])[] = [
  ['a NUL', [0]],
  ['a byte that is no UTF-8', [0xff]],
  ['half a character', [0xe2, 0x82]],
  ['an overlong character', [0xc0, 0xaf]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
]

/** At least 300 of any text of 200 bytes and 8 lines. */
export function malformed(good: string): readonly Malformed[] {
  const bytes = utf8(good)
  return [...cut(bytes), ...encoded(good, bytes), ...changedLines(good)]
}

/** Ended after every k-th byte, and begun there. */
function cut(bytes: Uint8Array): readonly Malformed[] {
  return spread(bytes.length, 120).flatMap((at) => [
    { name: `ends after ${at} bytes`, bytes: bytes.subarray(0, at), isHopeless: false },
    { name: `begins at byte ${at}`, bytes: bytes.subarray(at), isHopeless: false },
  ])
}

function encoded(good: string, bytes: Uint8Array): readonly Malformed[] {
  const little = new Uint8Array(Buffer.from(good, 'utf16le'))
  const big = new Uint8Array(Buffer.from(good, 'utf16le').swap16())
  const whole = [
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, ...little])],
    ['UTF-16 the other way round', new Uint8Array([0xfe, 0xff, ...big])],
    ['UTF-16 without a mark', little],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, ...little])],
    ['nothing but NUL', new Uint8Array(bytes.length)],
    ['bytes of chance', bytes.map((byte, at) => (byte * 31 + at * 17) & 0xff)],
  ] as const
  const inserted = bad.flatMap(([what, more]) =>
    spread(bytes.length, 8).map((at) => ({
      name: `${what} at byte ${at}`,
      bytes: new Uint8Array([...bytes.subarray(0, at), ...more, ...bytes.subarray(at)]),
      isHopeless: true,
    })),
  )
  return [...whole.map(([name, to]) => ({ name, bytes: to, isHopeless: true })), ...inserted]
}

/** Each line left out, twice, indented or with another value. */
function changedLines(good: string): readonly Malformed[] {
  const lines = good.split('\n')
  const replaced = spread(lines.length, 16).flatMap((at) => {
    const line = lines[at] ?? ''
    const value = /^(.*?[:=]\s*)\S.*$/.exec(line)?.[1]
    const changes: (readonly [string, readonly string[]])[] = [
      ['without', []],
      ['twice with', [line, line]],
      ['with a tab before', [`\t${line}`]],
      ['with a bracket before', [`[${line}`]],
      ['with a quotation mark behind', [`${line}"`]],
      ...(value === undefined
        ? []
        : values.map((other) => [`with ${other.slice(0, 20)} in`, [value + other]] as const)),
    ]
    return changes.map(([what, to]) => ({
      name: `${what} line ${at + 1}`,
      bytes: utf8(lines.toSpliced(at, 1, ...to).join('\n')),
      isHopeless: false,
    }))
  })
  return replaced
}

/** Up to `most` numbers from 0 below `length`, evenly far apart. */
function spread(length: number, most: number): readonly number[] {
  const count = Math.min(length, most)
  return Array.from({ length: count }, (_, index) => Math.floor((index * length) / count))
}
