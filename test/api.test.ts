/** Pins what the package exports: names, types, and that all of it is explained. */
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { entries, printSurface, publicSymbols, type PublicSymbol } from './public-surface.ts'

let symbols: readonly PublicSymbol[] = []

beforeAll(() => {
  symbols = publicSymbols()
}, 60_000)

describe('the library', () => {
  it('exports what the golden file says, and a change of it is one of the version', async () => {
    const golden = fileURLToPath(new URL('api/surface.txt', import.meta.url))
    await expect(printSurface(symbols)).toMatchFileSnapshot(golden)
  })

  it.each(entries)('$specifier has at run time what its types say', async ({ specifier, file }) => {
    const own = symbols.filter((symbol) => symbol.specifier === specifier && symbol.isValue)
    const names = Object.keys(await import(`../src/${file}.ts`))
    expect(own.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  })

  it('explains everything', () => {
    const bare = symbols.filter(({ declaration }) => declaration.comment === '')
    expect(bare.map(({ name }) => name)).toEqual([])
  })

  it('exports each type that an exported one names', () => {
    const names = new Set(symbols.map(({ name }) => name))
    const hidden = symbols.flatMap(({ name, declaration }) =>
      declaration.uses.filter((used) => !names.has(used)).map((used) => `${name} → ${used}`),
    )
    expect(hidden).toEqual([])
  })
})
