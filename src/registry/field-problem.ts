/** Says what is wrong inside a field. */
import type { PathStep } from '../syntax/positioned-value.ts'

/** A problem, at a path from the field's value; an empty path is the value itself. */
export interface FieldProblem {
  readonly path: readonly PathStep[]
  readonly message: string
  readonly help?: string
}
