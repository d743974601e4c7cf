/** Reads what an author tells the compiler in an HTML comment. */
import type { Declared } from '../model/comment.ts'
import { policies } from '../model/sentence.ts'
import { closest, didYouMean, onlyClosest } from '../text/closest.ts'
import type { SpanEdit } from '../text/apply-edits.ts'
import type { Span } from '../text/span.ts'
import { parseDateValue } from './date-value.ts'
import { foldSpaces } from '../text/fold-spaces.ts'

/** A comment that was understood; spans count from the comment's first character. */
export type ParsedComment =
  | {
      readonly kind: 'suppression'
      readonly scope: 'block' | 'file'
      readonly rule: string
      readonly ruleSpan: Span
      /** Empty when there is none. */
      readonly reason: string
      /** ISO date of the last day. */
      readonly until?: string
    }
  | (Declared & { readonly kind: 'declaration' })
  | {
      readonly kind: 'problem'
      readonly message: string
      readonly help: string
      /** What the author most likely meant to write. */
      readonly edit?: SpanEdit
    }

const WORDS = ['briefing', 'briefing-ignore', 'briefing-ignore-file'] as const
const DECLARATIONS = ['analysis', 'claim', 'key'] as const

/** How much of a comment a message repeats. */
const LONGEST_ECHO = 40

const FRAME = /^<!--\s*([a-z]+(?:-[a-z]+)*)(\s*:)?(?=\s|-->)\s*/i
const SUPPRESSION = /^([a-z][a-z0-9-]*)\s*(?::\s*(.*))?$/s
const POLICY = /^policy(?:\s+(.*))?$/s
const UNTIL = /(?:^|\s)until\s+(\d{4}-\S+)$/

/**
 * Reads `<!-- briefing-ignore rule-id: reason until 2027-01-31 -->`, `briefing-ignore-file`,
 * `<!-- briefing: analysis -->` and `<!-- briefing: policy balanced -->`. `undefined` for a comment
 * that is none of our business.
 */
export function parseComment(raw: string): ParsedComment | undefined {
  const frame = FRAME.exec(raw)
  const word = frame?.[1]
  if (!frame || word === undefined) return undefined
  const content = raw.slice(frame[0].length, -'-->'.length).trim()
  const hasColon = frame[2] !== undefined
  const known = WORDS.find((candidate) => candidate === word)
  const wordStart = frame[0].indexOf(word)
  if (known === undefined) return misspelt(word, wordStart, hasColon)
  if (known === 'briefing')
    return parseDeclaration(content, hasColon, wordStart + word.length, frame[0].length)
  return parseSuppression(known, hasColon ? '' : content, frame[0].length)
}

/** A near miss counts only where a comment of ours could have begun, not in running words. */
function misspelt(word: string, start: number, hasColon: boolean): ParsedComment | undefined {
  if (!hasColon && !word.includes('-')) return undefined
  const near = closest(word, WORDS)
  if (near === undefined || (near === 'briefing') !== hasColon) return undefined
  const edit = { span: { start, end: start + word.length }, text: near }
  return problem(`Unknown comment "${word}"`, `did you mean "${near}"?`, edit)
}

/** `briefing ignore …`: a space where the hyphen should be, and nothing else reads so. */
function separated(content: string, gap: Span): ParsedComment | undefined {
  if (!/^ignore(?:-file)?\s/.test(content)) return undefined
  const [word = ''] = content.split(/\s/, 1)
  const end = gap.end + word.length
  const edit = { span: { start: gap.start - 'briefing'.length, end }, text: `briefing-${word}` }
  return problem('Unknown comment "briefing ignore"', 'did you mean "briefing-ignore"?', edit)
}

/** `wordEnd` and `start` are where "briefing" ends and where the content begins. */
function parseDeclaration(
  content: string,
  hasColon: boolean,
  wordEnd: number,
  start: number,
): ParsedComment | undefined {
  const declared = readDeclared(content)
  if (declared && hasColon) return { kind: 'declaration', ...declared }
  if (declared) {
    const edit = replacement('briefing', wordEnd, 'briefing:')
    return problem('Declaration has no colon', `write <!-- briefing: ${content} -->`, edit)
  }
  if (!hasColon) return separated(content, { start: wordEnd, end: start })
  const policy = POLICY.exec(content)
  if (policy) return unknownPolicy(policy[1], start + content.length)
  const [first = ''] = content.slice(0, LONGEST_ECHO).split(/\s/, 1)
  const names = [...DECLARATIONS, 'policy']
  const help = didYouMean(first, names, 'write "analysis", "claim", "key" or "policy"')
  const guess = first === content ? onlyClosest(first, DECLARATIONS) : undefined
  const edit = guess === undefined ? undefined : replacement(first, start + first.length, guess)
  return problem(`Unknown declaration "${content.slice(0, LONGEST_ECHO)}"`, help, edit)
}

function readDeclared(content: string): Declared | undefined {
  const as = DECLARATIONS.find((candidate) => candidate === content)
  if (as) return { as }
  const name = POLICY.exec(content)?.[1]
  const policy = policies.find((candidate) => candidate === name)
  return policy && { as: 'policy', policy }
}

/** `end` is where the name ends. */
function unknownPolicy(name: string | undefined, end: number): ParsedComment {
  if (name === undefined)
    return problem('Declaration names no policy', 'write <!-- briefing: policy balanced -->')
  const echo = name.slice(0, LONGEST_ECHO)
  const help = didYouMean(echo, policies, 'write "strict", "balanced" or "lenient"')
  const guess = onlyClosest(name, policies)
  const edit = guess === undefined ? undefined : replacement(name, end, guess)
  return problem(`Unknown policy "${echo}"`, help, edit)
}

function replacement(word: string, end: number, text: string): SpanEdit {
  return { span: { start: end - word.length, end }, text }
}

function parseSuppression(
  word: 'briefing-ignore' | 'briefing-ignore-file',
  content: string,
  offset: number,
): ParsedComment {
  const example = `write <!-- ${word} rule-id: reason -->`
  if (content === '') return problem('Suppression names no rule', example)
  const match = SUPPRESSION.exec(content)
  const rule = match?.[1]
  if (!match || rule === undefined)
    return problem('Suppression has no colon between one rule and the reason', example)
  const said = foldSpaces(match[2] ?? '')
  const day = UNTIL.exec(said)?.[1]
  const date = day === undefined ? undefined : parseDateValue(day)
  if (day !== undefined && (date?.start.day === undefined || date.end || date.raw !== day))
    return problem(`"${day}" is not a calendar date`, 'write a full date, as in until 2027-01-31')
  return {
    kind: 'suppression',
    scope: word === 'briefing-ignore' ? 'block' : 'file',
    rule,
    ruleSpan: { start: offset, end: offset + rule.length },
    reason: day === undefined ? said : said.replace(UNTIL, '').trim(),
    ...(day !== undefined && { until: day }),
  }
}

function problem(message: string, help: string, edit?: SpanEdit): ParsedComment {
  return { kind: 'problem', message, help, ...(edit && { edit }) }
}
