/** Puts questions to a verifier and takes its answers; whatever it does, each question gets a verdict. */
import type { Host } from '../../host/host.ts'
import type { Verification } from '../../model/evidence.ts'
import { countNoun } from '../../text/count-noun.ts'
import { readAnswer } from './read-answer.ts'
import type { VerifierRequest } from './verifier-request.ts'

/** Bytes of output that a verifier may write for each question, and besides. */
const MOST_OUTPUT = { each: 16_384, besides: 1_048_576 }

/** The program and how long to wait for it. */
export interface Verifier {
  /** A command line for the shell. */
  readonly command: string
  /** Seconds to wait for each answer. */
  readonly timeout: number
}

export interface VerifierAnswers {
  /** One for each question, by id. */
  readonly verifications: ReadonlyMap<string, Verification>
  /** What went wrong, first in one line and then in the program's own words; absent when nothing did. */
  readonly warning?: { readonly words: string; readonly stderr: string }
}

/** What a program did that is no answer. */
interface Faults {
  readonly garbage: string[]
  readonly unknown: string[]
  readonly repeated: Set<string>
}

/** Never throws. A question without a proper answer is `unchecked`, with the reason in words. */
export async function askVerifier(
  host: Pick<Host, 'runProgram'>,
  { command, timeout }: Verifier,
  requests: readonly VerifierRequest[],
): Promise<VerifierAnswers> {
  const open = new Set(requests.map(({ id }) => id))
  const answers = new Map<string, Verification>()
  const faults: Faults = { garbage: [], unknown: [], repeated: new Set() }
  if (requests.length === 0) return { verifications: answers }
  const { reason, stderr } = await host.runProgram({
    command,
    input: requests.map((request) => `${JSON.stringify(request)}\n`).join(''),
    patience: timeout * 1000,
    mostOutput: MOST_OUTPUT.besides + MOST_OUTPUT.each * requests.length,
    onLine(line) {
      const answer = readAnswer(line)
      if (!answer) {
        if (line.trim() !== '') faults.garbage.push(line)
        return 'none'
      }
      const { id, verification } = answer
      if (answers.has(id)) faults.repeated.add(id)
      else if (!open.delete(id)) faults.unknown.push(id)
      else {
        answers.set(id, verification)
        return open.size === 0 ? 'done' : 'some'
      }
      return 'none'
    },
  })
  const why = reason === undefined ? '' : `: ${reason}`
  for (const id of open)
    answers.set(id, { verdict: 'unchecked', reason: `the verifier gave no answer${why}` })
  for (const id of faults.repeated)
    answers.set(id, { verdict: 'unchecked', reason: 'the verifier answered more than once' })
  const words = warningWords(open.size, requests.length, reason, faults)
  return { verifications: answers, ...(words !== undefined && { warning: { words, stderr } }) }
}

function warningWords(
  unanswered: number,
  asked: number,
  reason: string | undefined,
  { garbage, unknown, repeated }: Faults,
): string | undefined {
  const parts = [
    ...(unanswered > 0 ? [`it left ${unanswered} of ${countNoun(asked, 'question')} open`] : []),
    ...(reason === undefined ? [] : [reason]),
    ...(garbage.length > 0
      ? [
          `${countNoun(garbage.length, 'line')} of its output ${garbage.length === 1 ? 'is' : 'are'} no answer, the first: ${JSON.stringify(garbage[0]?.slice(0, 80))}`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `it answered ${countNoun(unknown.length, 'question')} that nobody asked, the first: ${JSON.stringify(unknown[0]?.slice(0, 80))}`,
        ]
      : []),
    ...(repeated.size > 0 ? [`it answered ${countNoun(repeated.size, 'question')} twice`] : []),
  ]
  return parts.length === 0 ? undefined : `The verifier did not do its job: ${parts.join('; ')}`
}
