/** Reads one line of a verifier's output. */
import type { Verification } from '../../model/evidence.ts'
import { foldSpaces } from '../../text/fold-spaces.ts'

/** UTF-16 units of a reason; a finding is one line. */
const LONGEST_REASON = 300

/** An answer with the id it is for, or `undefined` when the line is none. */
export function readAnswer(
  line: string,
): { readonly id: string; readonly verification: Verification } | undefined {
  const answer = parse(line)
  const id = answer['id']
  if (typeof id !== 'string' && typeof id !== 'number') return undefined
  return { id: String(id), verification: verificationOf(answer) }
}

function parse(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function verificationOf({ verdict, reason }: Readonly<Record<string, unknown>>): Verification {
  if (verdict !== 'pass' && verdict !== 'fail' && verdict !== 'unchecked')
    return { verdict: 'unchecked', reason: 'its verdict is neither pass, fail nor unchecked' }
  const words = typeof reason === 'string' ? foldSpaces(reason) : ''
  return { verdict, reason: words === '' ? 'no reason given' : cut(words) }
}

/** Without half a character at the end. */
function cut(words: string): string {
  return words.length > LONGEST_REASON
    ? `${words.slice(0, LONGEST_REASON).replace(/[\ud800-\udbff]$/, '')}…`
    : words
}
