/** Recognises sentences in which the author speaks as the author. */
import type { Exclusion } from './exclusion.ts'

export const firstPerson: Exclusion = {
  kind: 'first-person',
  find: ({ cues }) => (cues.has('i') ? 'speaks in the first person singular' : undefined),
}

export const opinion: Exclusion = {
  kind: 'opinion',
  find: ({ cues }) => (cues.has('opinion') ? 'states an opinion as one' : undefined),
}

export const ownWork: Exclusion = {
  kind: 'own-work',
  find: ({ cues, hasNumber }) =>
    cues.has('own-work') && !hasNumber ? 'tells what the authors did, without a number' : undefined,
}
