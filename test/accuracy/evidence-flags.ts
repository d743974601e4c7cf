/** Measures how well a specific that the cited page lacks tells that the page does not support the claim. */
import type { SpecificKind } from '../../src/model/evidence.ts'
import { specificsOf } from './evidence-of-claim.ts'
import { attributionClaims, feverClaims, type LabelledClaim, wiceClaims } from './evidence-rows.ts'
import type { Figure } from './figure.ts'
import { judge, precision, recall } from './found-and-missed.ts'

const flags: readonly (readonly [string, ReadonlySet<SpecificKind>])[] = [
  ['number or quotation', new Set<SpecificKind>(['number', 'date', 'quotation'])],
  ['with names', new Set<SpecificKind>(['number', 'date', 'quotation', 'name'])],
]

export function measureEvidenceFlags(): Figure[] {
  return [
    ...measure('WiCE', wiceClaims(), [
      ['≥ 93', '≥ 38'],
      ['≥ 90', '≥ 62'],
    ]),
    ...measure('AttributionBench', attributionClaims(), []),
    ...measure('FEVER-Symmetric', feverClaims(), []),
  ]
}

/** A claim that people found to be fully supported is one that should not be flagged. */
function measure(
  set: string,
  claims: readonly LabelledClaim[],
  targets: readonly (readonly [string, string])[],
): Figure[] {
  const rows = claims.map(({ claim, page, supported }) => ({
    y: !supported,
    absent: specificsOf(claim, page)
      .filter(({ result }) => result === 'missing' || result === 'altered')
      .map(({ kind }) => kind),
  }))
  return flags.flatMap(([name, kinds], index) => {
    const outcome = judge(rows, ({ absent }) => absent.some((kind) => kinds.has(kind)))
    return [precision, recall].map((of, which): Figure => {
      const target = targets[index]?.[which]
      return {
        name: `evidence, ${set} (${rows.length}), ${name}: ${which === 0 ? 'precision' : 'recall'}`,
        ...(target !== undefined && { target }),
        value: of(outcome),
      }
    })
  })
}
