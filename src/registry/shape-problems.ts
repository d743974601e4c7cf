/** Puts into words what the entry schema objects to. */
import type * as z from 'zod'
import { isNameField } from './csl-fields.ts'
import { helpWith, type Decoding, type Vocabulary } from './decoding.ts'
import type { FieldProblem } from './field-problem.ts'
import type { PathStep } from '../syntax/positioned-value.ts'
import { quoted } from './quoted.ts'

type ShapeIssue = z.core.$ZodIssue

/** A problem, at a path from the entry: the first step is the field. */
export interface ShapeProblem extends FieldProblem {
  /** Whether the key at the end of the path is at fault, and not its value. */
  readonly atKey: boolean
}

/** What is wrong with an entry's shape, one problem for each wrong value or unknown part. */
export function* shapeProblems(
  issues: readonly ShapeIssue[],
  written: Readonly<Record<string, unknown>>,
  decoding: Decoding,
): Iterable<ShapeProblem> {
  for (const issue of issues.flatMap((outer) => sharpen(outer))) {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    const field = String(path[0])
    if (issue.code === 'unrecognized_keys') {
      const vocabulary: Vocabulary = isNameField(field) ? 'name part' : 'date part'
      for (const part of issue.keys)
        yield {
          path: [...path, part],
          atKey: true,
          message: `Unknown ${vocabulary} ${quoted(part)}`,
          help: helpWith(decoding, vocabulary, part),
        }
    } else if (field === 'type') yield typeProblem(written['type'], decoding)
    else yield { path, atKey: false, message: `Field ${quoted(spell(path))} ${issue.message}` }
  }
}

/**
 * The issues that matter: of the alternatives of a union, those of the one whose outer type fits the
 * value, because the others only say that a text is no list.
 */
function sharpen(issue: ShapeIssue): ShapeIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const fitting = issue.errors.find((branch) => branch.every(({ path }) => path.length > 0))
  if (!fitting) return [issue]
  const inner = fitting.map((nested) => ({ ...nested, path: [...issue.path, ...nested.path] }))
  return inner.flatMap(sharpen)
}

function typeProblem(written: unknown, decoding: Decoding): ShapeProblem {
  const place = { path: ['type'], atKey: false }
  if (typeof written !== 'string' && typeof written !== 'number')
    return { ...place, message: 'Field "type" must be text' }
  const word = String(written)
  return {
    ...place,
    message: `Unknown type ${quoted(word)}`,
    help: helpWith(decoding, 'type', word),
  }
}

/** A path in words: `author.family`, without the indices of lists. */
function spell(path: readonly PathStep[]): string {
  return path.filter((step) => typeof step === 'string').join('.')
}
