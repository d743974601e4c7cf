/** Recognises sentences that only introduce what follows. */
import type { Exclusion } from './exclusion.ts'

export const leadIn: Exclusion = {
  kind: 'lead-in',
  find: ({ stop, hasNumber }) =>
    stop === ':' && !hasNumber ? 'ends in a colon and holds no number' : undefined,
}
