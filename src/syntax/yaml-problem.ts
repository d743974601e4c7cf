/** Puts YAML's syntax errors into plain sentences. */
import type { ErrorCode, YAMLError } from 'yaml'
import type { SyntaxProblem } from './positioned-value.ts'

/** A sentence for errors of one code, or for those of them whose own message matches. */
interface Wording {
  readonly code: ErrorCode
  readonly matching?: RegExp
  readonly message: string
  readonly help?: string
}

const quote = 'put the value between quotation marks'
const align = 'line it up with its neighbours, using spaces'

const tab: Wording = {
  code: 'TAB_AS_INDENT',
  message: 'Tab in the indentation',
  help: 'indent with spaces',
}

const wordings: readonly Wording[] = [
  tab,
  {
    code: 'BAD_INDENT',
    matching: /end with a/,
    message: 'Bracket is never closed, or a comma is missing',
  },
  { code: 'BAD_INDENT', message: 'Indentation does not fit the lines around it', help: align },
  {
    code: 'MISSING_CHAR',
    matching: /quote/,
    message: 'Quotation mark is never closed',
    help: 'close it, or write the value without quotation marks',
  },
  {
    code: 'MISSING_CHAR',
    matching: /map keys need to be followed/,
    message: 'Key has no ":" after it',
    help: 'write `key: value`',
  },
  {
    code: 'MISSING_CHAR',
    matching: /without - indicator/,
    message: 'List item has no "-" before it',
    help: align,
  },
  {
    code: 'MISSING_CHAR',
    matching: /flow (?:map|sequence)|flow collection/i,
    message: 'Bracket is never closed, or a comma is missing',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    message: 'Value holds a second ": "',
    help: quote,
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    message: 'Key goes over several lines',
    help: 'write `key: value` on one line, or put the value between quotation marks',
  },
  {
    code: 'BAD_SCALAR_START',
    message: 'Value begins with a character that YAML reserves',
    help: quote,
  },
  {
    code: 'BAD_DQ_ESCAPE',
    message: 'Text has an unknown escape',
    help: 'write \\\\ for a backslash, or use single quotation marks',
  },
  { code: 'NON_STRING_KEY', message: 'Key is no text', help: 'write `key: value`' },
  { code: 'UNEXPECTED_TOKEN', message: 'Unexpected text', help: quote },
  {
    code: 'BLOCK_IN_FLOW',
    message: 'Indented lines inside brackets',
    help: 'write one or the other',
  },
]

/** Whether the error says that a quotation mark is never closed. YAML places it where the text ends. */
export function isUnclosedQuote({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' && message.includes('quote')
}

/** Whether the error only repeats, word for word of the text, that the document has ended before. */
export function isAftermath({ message }: YAMLError): boolean {
  return message.includes('in YAML stream')
}

/** The error as a problem of the entry around it. */
export function toSyntaxProblem({ code, message, pos }: YAMLError, text: string): SyntaxProblem {
  const wording = isAfterTab(text, pos[0])
    ? tab
    : wordings.find((one) => one.code === code && (one.matching?.test(message) ?? true))
  const start = Math.max(0, Math.min(pos[0], text.length - 1))
  const end = Math.min(Math.max(pos[1], start + 1), text.length)
  return {
    message: wording?.message ?? 'YAML cannot be read here',
    ...(wording?.help !== undefined && { help: wording.help }),
    span: { start, end },
    // A reserved character in front leaves no doubt about the value itself.
    damaging: code !== 'BAD_SCALAR_START',
  }
}

/** Whether only indentation with a tab in it stands before the offset on its line. */
function isAfterTab(text: string, offset: number): boolean {
  let start = offset
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--
  const atLineStart = start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r'
  return atLineStart && text.slice(start, offset).includes('\t')
}
