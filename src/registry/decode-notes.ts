/** Reads our own fields of an entry, which stand under `custom`. */
import type { DateValue } from '../model/date.ts'
import type {
  Archive,
  Assessment,
  CredibilityGrade,
  LinkState,
  ReliabilityGrade,
  Retraction,
  Snapshot,
  SourceNotes,
  StoredFile,
  TextQuote,
} from '../model/source-notes.ts'
import { parseDateValue } from '../syntax/date-value.ts'

const reliabilityGrades: readonly ReliabilityGrade[] = ['A', 'B', 'C', 'D', 'E', 'F']
const credibilityGrades: readonly CredibilityGrade[] = [1, 2, 3, 4, 5, 6]

type Fields = Readonly<Record<string, unknown>>

/** What is there and has the right shape; the schema of an entry says what is wrong with the rest. */
export function decodeNotes(custom: unknown): SourceNotes {
  const fields = recordOf(custom)
  return {
    ...only('tier', textOf(fields['tier'])),
    ...only('interest', textOf(fields['interest'])),
    ...only('reliability', assessmentOf(fields['reliability'], reliabilityGrades)),
    ...only('credibility', assessmentOf(fields['credibility'], credibilityGrades)),
    archives: listOf(fields['archive']).flatMap(archiveOf),
    ...only('snapshot', snapshotOf(recordOf(fields['snapshot']))),
    ...only('link', linkOf(fields['link'])),
    quotes: listOf(fields['quotes']).flatMap(quoteOf),
    ...only('supersededBy', keyOf(fields['supersededBy'])),
    ...only('retracted', retractionOf(fields['retracted'])),
    ...only('origin', textOf(fields['origin'])),
    derivedFrom: listOf(fields['derived-from']).flatMap((key) => keyOf(key) ?? []),
  }
}

/** A grade on its own, a label on its own, or a map. */
function assessmentOf<Grade extends string | number>(
  value: unknown,
  grades: readonly Grade[],
): Assessment<Grade> | undefined {
  const gradeOf = (written: unknown): Grade | undefined =>
    grades.find((grade) => String(grade) === String(written).toUpperCase())
  const alone = gradeOf(value)
  if (alone !== undefined) return { grade: alone }
  const words = textOf(value)
  if (words !== undefined) return { label: words }
  const fields = recordOf(value)
  const assessment = {
    ...only('grade', gradeOf(fields['grade'])),
    ...only('label', textOf(fields['label'])),
    ...only('reason', textOf(fields['reason'])),
    ...only('by', textOf(fields['by'])),
    ...only('date', dateOf(fields['date'])),
  }
  return assessment.grade === undefined && assessment.label === undefined ? undefined : assessment
}

function archiveOf(value: unknown): Archive[] {
  const fields = recordOf(value)
  const url = textOf(fields['url'])
  return url === undefined ? [] : [{ url, ...only('at', dateOf(fields['at'])) }]
}

function snapshotOf(fields: Fields): Snapshot | undefined {
  const sha256 = textOf(fields['sha256'])
  if (sha256 === undefined) return undefined
  return {
    ...only('path', textOf(fields['path'])),
    sha256,
    mediaType: textOf(fields['mediaType']) ?? 'application/octet-stream',
    ...only('bytes', numberOf(fields['bytes'])),
    ...only('at', dateOf(fields['at'])),
    ...only('text', storedFileOf(recordOf(fields['text']))),
  }
}

function storedFileOf(fields: Fields): StoredFile | undefined {
  const path = textOf(fields['path'])
  const sha256 = textOf(fields['sha256'])
  return path === undefined || sha256 === undefined ? undefined : { path, sha256 }
}

function linkOf(value: unknown): LinkState | undefined {
  if (!isRecord(value)) return undefined
  return {
    ...only('status', numberOf(value['status'])),
    ...only('finalUrl', textOf(value['finalUrl'])),
    ...only('checkedAt', dateOf(value['checkedAt'])),
    ...only('failingSince', dateOf(value['failingSince'])),
  }
}

function quoteOf(value: unknown): TextQuote[] {
  const fields = recordOf(value)
  const exact = textOf(fields['exact'])
  const prefix = textOf(fields['prefix'])
  const suffix = textOf(fields['suffix'])
  return exact === undefined
    ? []
    : [{ exact, ...only('prefix', prefix), ...only('suffix', suffix) }]
}

/** `true`, the day, or a map of date, reason and url. */
function retractionOf(value: unknown): Retraction | undefined {
  if (value === true) return {}
  const date = dateOf(value)
  if (date) return { date }
  if (!isRecord(value)) return undefined
  return {
    ...only('date', dateOf(value['date'])),
    ...only('reason', textOf(value['reason'])),
    ...only('url', textOf(value['url'])),
  }
}

/** An object with the field, or without it when there is no value. */
function only<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  // A computed key forgets its name.
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]: Value })
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function recordOf(value: unknown): Fields {
  return isRecord(value) ? value : {}
}

/** A list, or one value in the place of a list. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** Keys may be numbers ("2024"). */
function keyOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : textOf(value)
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function dateOf(value: unknown): DateValue | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? parseDateValue(String(value))
    : undefined
}
