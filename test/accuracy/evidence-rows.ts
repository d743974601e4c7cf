/** Reads claims with the text of their cited page and a human label from three sets. */
import * as z from 'zod'
import { readRows } from './data-sets.ts'

export interface LabelledClaim {
  readonly claim: string
  readonly page: string
  /** Whether people found all of the claim in the page. */
  readonly supported: boolean
}

const wice: z.ZodType<{ claim: string; label: string; evidence: readonly string[] }> = z.object({
  claim: z.string(),
  label: z.string(),
  evidence: z.array(z.string()),
})

const attribution: z.ZodType<{ claim: string; label: string; references: readonly string[] }> =
  z.object({ claim: z.string(), label: z.string(), references: z.array(z.string()) })

const fever: z.ZodType<{ claim: string; label: string; evidence: string }> = z.object({
  claim: z.string(),
  label: z.string(),
  evidence: z.string(),
})

/** Sentences of an encyclopaedia and the pages that they cite. */
export function wiceClaims(): LabelledClaim[] {
  return readRows('evidence-wice-dev/wice-dev.jsonl', wice).map(({ claim, label, evidence }) => ({
    claim,
    page: evidence.map((line) => line.replace(/^\(meta data\) [A-Z ]+: /, '')).join('\n'),
    supported: label === 'supported',
  }))
}

/** Sentences of answering machines and the passages that they cite. */
export function attributionClaims(): LabelledClaim[] {
  return readRows('evidence-attributionbench-dev/dev.jsonl', attribution).map(
    ({ claim, label, references }) => ({
      claim,
      page: references.join('\n\n'),
      supported: label === 'attributable',
    }),
  )
}

/** Minimal pairs: claims and single sentences that support or refute them. */
export function feverClaims(): LabelledClaim[] {
  return readRows('evidence-feversymmetric-dev/dev.jsonl', fever).map(
    ({ claim, label, evidence }) => ({ claim, page: evidence, supported: label === 'SUPPORTS' }),
  )
}
