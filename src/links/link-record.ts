/** Keeps what became of an address from one check to the next, and tells dead from failing. */
import type { LinkAnswer } from './check-link.ts'
import type { LinkVerdict } from './judge-answer.ts'

/** The last check of an address. */
export interface LinkRecord extends LinkAnswer {
  /** ISO 8601 with time, in UTC. */
  readonly checkedAt: string
  /** ISO day of the first failure of those that no success came between. */
  readonly failingSince?: string
}

/** What a reader is told: `dead` is what fails on two different days. */
export type LinkState = LinkVerdict | 'dead'

export function linkState({ verdict, failingSince, checkedAt }: LinkRecord): LinkState {
  const isDead =
    verdict === 'failing' && failingSince !== undefined && failingSince < day(checkedAt)
  return isDead ? 'dead' : verdict
}

/** `failingSince` is what is known from earlier; a check that could not tell neither proves nor clears it. */
export function recordLink(
  answer: LinkAnswer,
  checkedAt: string,
  failingSince: string | undefined,
): LinkRecord {
  const since = answer.verdict === 'failing' ? (failingSince ?? day(checkedAt)) : failingSince
  const isThere = answer.verdict === 'ok' || answer.verdict === 'moved'
  return { ...answer, checkedAt, ...(!isThere && since !== undefined && { failingSince: since }) }
}

/** Reads a record from untrusted data; `undefined` when any part of it is not what it should be. */
export function decodeLinkRecord(value: unknown): LinkRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(value))
  const isWell =
    verdicts.some((verdict) => verdict === fields.get('verdict')) &&
    !Number.isNaN(Date.parse(String(fields.get('checkedAt')))) &&
    typeof fields.get('reason') === 'string' &&
    ['number', 'undefined'].includes(typeof fields.get('status')) &&
    texts.every((name) => ['string', 'undefined'].includes(typeof fields.get(name)))
  // Every field has been looked at.
  return isWell ? (value as LinkRecord) : undefined
}

const texts = ['checkedAt', 'finalUrl', 'movedTo', 'failingSince', 'fault']
const verdicts: readonly LinkVerdict[] = ['ok', 'moved', 'failing', 'unknown']

function day(time: string): string {
  return time.slice(0, 10)
}
