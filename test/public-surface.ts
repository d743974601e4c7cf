/** Lists what the package exports, with types, from the declarations that the compiler makes of it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What users import from, and the file that it is made of. */
export const entries = [
  { specifier: 'briefing', file: 'index' },
  { specifier: 'briefing/node', file: 'node' },
  { specifier: 'briefing/remark', file: 'remark' },
] as const

export interface PublicSymbol {
  /** As users import it. */
  readonly name: string
  readonly specifier: string
  /** Whether it is there at run time. */
  readonly isValue: boolean
  readonly declaration: Declaration
}

interface Declaration {
  readonly name: string
  /** In TypeScript, without comments. */
  readonly code: string
  /** What is said of it; empty when nothing is. */
  readonly comment: string
  /** Names from the same file and from others of ours that the code uses. */
  readonly uses: readonly string[]
}

/** Compiles the declarations, which takes seconds. */
export function publicSymbols(): readonly PublicSymbol[] {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-types-'))
  try {
    emitDeclarations(folder)
    return entries.flatMap(({ specifier, file }) =>
      symbolsOf(join(folder, `${file}.d.ts`)).map((symbol) => ({ ...symbol, specifier })),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The golden file: a section for each entry, in it values before types, each by name. */
export function printSurface(symbols: readonly PublicSymbol[]): string {
  const sections = entries.map(({ specifier }) => {
    const own = symbols
      .filter((symbol) => symbol.specifier === specifier)
      .toSorted((a, b) => Number(b.isValue) - Number(a.isValue) || (a.name < b.name ? -1 : 1))
    const codes = own.map(({ name, declaration }) =>
      name === declaration.name ? declaration.code : `${name} = ${declaration.name}`,
    )
    return [`// ${specifier}`, ...codes].join('\n\n')
  })
  return `${sections.join('\n\n')}\n`
}

function emitDeclarations(folder: string): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const options = ['--noCheck', '--noEmit', 'false', '--emitDeclarationOnly', '--outDir', folder]
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stdout)
}

function symbolsOf(entry: string): readonly Omit<PublicSymbol, 'specifier'>[] {
  const lists = /^export (type )?(?:\{([^}]*)\}|\*) from '([^']+)';$/gm
  const symbols = new Map<string, Omit<PublicSymbol, 'specifier'>>()
  for (const [, type, list, from = ''] of readFileSync(entry, 'utf8').matchAll(lists)) {
    const declared = declarationsOf(resolve(dirname(entry), from.replace(/\.ts$/, '.d.ts')))
    const names = list?.match(/\w+(?: as \w+)?/g) ?? declared.map(({ name }) => name)
    for (const item of names) {
      const [inner = '', name = inner] = item.split(' as ')
      const declaration = declared.find((one) => one.name === inner)
      if (!declaration) throw new Error(`${from} declares no ${inner}`)
      // What is exported by name stands before what a star exports.
      if (list !== undefined || !symbols.has(name))
        symbols.set(name, { name, isValue: type === undefined, declaration })
    }
  }
  return [...symbols.values()]
}

/** What a file exports, statement by statement: the compiler starts each at the beginning of a line. */
function declarationsOf(file: string): readonly Declaration[] {
  const text = readFileSync(file, 'utf8').replace(/^\/\*\*.*\*\/\n/, '')
  const statements = text.split(/^(?=\/\*\*|(?<!\*\/\n)(?:export|import|declare|interface|type) )/m)
  const imported = Array.from(text.matchAll(/^import .*?\{([^}]*)\} from '\.[^']*'/gm)).flatMap(
    ([, names = '']) => names.split(',').map((name) => name.replace(/^\s*type /, '').trim()),
  )
  const named = statements.flatMap((statement) => {
    const [, name] =
      /^(?:export )?(?:declare )?(?:function|const|class|interface|type) (\w+)/m.exec(statement) ??
      []
    return name === undefined ? [] : [{ name, statement }]
  })
  const known = [...imported, ...named.map(({ name }) => name)]
  return named
    .filter(({ statement }) => /^export /m.test(statement))
    .map(({ name, statement }) => {
      const comment = /^\/\*\*[\s\S]*?\*\//.exec(statement)?.[0] ?? ''
      const code = statement.replaceAll(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '').trim()
      const words = new Set(code.match(/\w+/g))
      return { name, code, comment, uses: known.filter((word) => word !== name && words.has(word)) }
    })
}
