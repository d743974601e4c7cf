/** Finds the records of a RIS file and where each tag's value stands. */
import type { SyntaxProblem } from '../../syntax/positioned-value.ts'
import type { Span } from '../../text/span.ts'
import { quoted } from '../quoted.ts'
import { proseTags } from './ris-types.ts'

/** A tag and its value, whose span it has; an empty value stands at its tag. */
export interface RisLine extends Span {
  readonly tag: string
  readonly text: string
}

/** What stands from `TY` to `ER`. */
export interface RisRecord extends Span {
  readonly type: RisLine
  readonly lines: readonly RisLine[]
}

export interface RisRecords {
  readonly records: readonly RisRecord[]
  readonly problems: readonly SyntaxProblem[]
}

/** A record that has begun. */
interface Open {
  readonly type: RisLine
  readonly start: number
  readonly lines: RisLine[]
}

const TAG = /^([A-Z][A-Z0-9]) {1,2}-(?: |$)(.*)$/
const LINE = /[^\r\n]+/g
/** Problems after which a file is given up. */
const maxProblems = 200

/** Every record, also one without its `ER`, which is a problem at its first line. */
export function findRisRecords(text: string): RisRecords {
  const records: RisRecord[] = []
  const problems: SyntaxProblem[] = []
  const note = (message: string, help: string, { start, end }: Span): void => {
    problems.push({ message, help, span: { start, end }, damaging: false })
  }
  let open: Open | undefined
  const close = (end: number): void => {
    if (open) records.push({ type: open.type, lines: open.lines, start: open.start, end })
    open = undefined
  }
  for (const line of readLines(text)) {
    if (problems.length >= maxProblems) {
      note(`File has more than ${maxProblems} broken places`, 'save it as RIS again', line)
      break
    }
    if (line.tag === 'TY') {
      if (open) {
        note('Record has no "ER" line', 'end it with "ER  - "', open.type)
        close(endOf(open))
      }
      open = { type: line, start: line.tagStart, lines: [] }
    } else if (line.tag === 'ER') close(line.end)
    else if (open) addLine(open, line, text)
    else if (line.tag !== '')
      note('Field stands outside any record', 'begin with a "TY  - " line', line)
    else if (line.text.trim() !== '')
      note(
        `Line ${quoted(line.text.trim())} is not RIS`,
        'write two letters, two spaces and a hyphen',
        line,
      )
  }
  if (open) note('Record has no "ER" line', 'end it with "ER  - "', open.type)
  close(open ? endOf(open) : text.length)
  return { records, problems }
}

function endOf({ type, lines }: Open): number {
  return lines.at(-1)?.end ?? type.end
}

/** A line without a tag goes on with the one before it. */
function addLine({ lines }: Open, line: TaggedLine, text: string): void {
  const before = lines.at(-1)
  if (line.tag !== '')
    lines.push({ tag: line.tag, text: line.text.trim(), start: line.start, end: line.end })
  else if (before && line.text.trim() !== '') {
    const gap = text.slice(before.end, line.start)
    const paragraphs = gap.split(/\r\n|\r|\n/).length - 1
    const joint = proseTags.has(before.tag) ? '\n'.repeat(Math.min(paragraphs, 2)) : ' '
    const joined = before.text === '' ? line.text.trim() : before.text + joint + line.text.trim()
    lines[lines.length - 1] = { ...before, text: joined, end: line.end }
  }
}

interface TaggedLine extends RisLine {
  readonly tagStart: number
}

/** The lines with characters in them; those without a tag have an empty one. */
function* readLines(text: string): Iterable<TaggedLine> {
  const begin = text.charCodeAt(0) === 0xfeff ? 1 : 0
  LINE.lastIndex = 0
  for (const match of text.slice(begin).matchAll(LINE)) {
    const tagStart = match.index + begin
    const whole = match[0]
    const [, tag, value] =
      TAG.exec(whole.trimEnd() === whole ? whole : whole.replace(/\s+$/, '')) ?? []
    const written = tag === undefined ? whole : (value ?? '')
    const lead = written.length - written.trimStart().length
    const words = written.trim()
    const offset = tag === undefined ? 0 : whole.indexOf('-') + 2
    const start = words === '' ? tagStart : tagStart + offset + lead
    const end = words === '' ? tagStart + whole.trimEnd().length : start + words.length
    yield { tag: tag ?? '', text: words, start, end, tagStart }
  }
}
