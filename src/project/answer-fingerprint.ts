/** Tells whether the registry says the same as in an earlier run to all that something hangs on. */
import type { RegistryIndex } from '../compile.ts'
import { hashText } from '../host/hash-text.ts'
import type { Host } from '../host/host.ts'
import type { Source } from '../model/source.ts'
import type { Dependence } from './outline.ts'

/** Long enough that two answers with one fingerprint are not met by chance, nor easily made. */
const LENGTH = 32

/** Gives what hangs on the registry a fingerprint that is the same as long as its answers are. */
export type AnswerFingerprint = (dependence: Dependence) => string

/** Of one registry; `contents` are the hashes of its files. */
export function answerFingerprint(
  host: Pick<Host, 'sha256'>,
  index: RegistryIndex,
  contents: readonly string[],
): AnswerFingerprint {
  const print = (value: unknown): string => hashText(host, JSON.stringify(value)).slice(0, LENGTH)
  const whole = print(contents)
  const words = oncePerSource(({ location: { path }, fields, ...source }) =>
    print([path, Object.keys(fields), source]),
  )
  const places = oncePerSource(({ location, fields }) => print([location, fields]))
  return (dependence) => {
    const answers = dependence.lookups.map(({ table, name }) => {
      const source = index[table].get(name)
      return source && [words(source), dependence.places && places(source)]
    })
    return print([dependence.registry && whole, answers])
  }
}

function oncePerSource(print: (source: Source) => string): (source: Source) => string {
  const known = new Map<Source, string>()
  return (source) => {
    const fingerprint = known.get(source) ?? print(source)
    known.set(source, fingerprint)
    return fingerprint
  }
}
