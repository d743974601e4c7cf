/** Reads the names of an entry: people and organisations. */
import type { Name } from '../model/source.ts'
import type { FieldProblem } from './field-problem.ts'
import type { CslName, NamesEntry } from './source-schema.ts'

/** Names, with their form in CSL-JSON. Those that are empty are problems and left out. */
export interface DecodedNames {
  readonly names: readonly Name[]
  readonly csl: readonly CslName[]
  readonly problems: readonly FieldProblem[]
}

/** One name or a list of them; a bare text is a name that is not divided. */
export function decodeNames(entry: NamesEntry): DecodedNames {
  const several = isList(entry)
  const names: Name[] = []
  const csl: CslName[] = []
  const problems: FieldProblem[] = []
  for (const [index, item] of (several ? entry : [entry]).entries()) {
    const parts = typeof item === 'string' ? { literal: item } : item
    const name = toName(parts)
    if (name.family === undefined && name.given === undefined && name.literal === undefined) {
      const help = 'write family and given, or literal for an organisation'
      problems.push({ path: several ? [index] : [], message: 'Name is empty', help })
      continue
    }
    names.push(name)
    csl.push(parts)
  }
  return { names, csl, problems }
}

/** Array.isArray does not narrow readonly lists. */
function isList(entry: NamesEntry): entry is readonly (string | CslName)[] {
  return Array.isArray(entry)
}

/** Particles join the part that they are printed with: "Ludwig van" Beethoven, Anna "de Vries". */
function toName(parts: CslName): Name {
  const family = joined(parts['non-dropping-particle'], parts.family)
  const given = joined(parts.given, parts['dropping-particle'])
  const literal = joined(parts.literal)
  return {
    ...(family !== undefined && { family }),
    ...(given !== undefined && { given }),
    ...(literal !== undefined && { literal }),
  }
}

function joined(...parts: readonly (string | number | undefined)[]): string | undefined {
  const words = parts.map((part) => String(part ?? '').trim()).filter((part) => part !== '')
  return words.length > 0 ? words.join(' ') : undefined
}
