/** Lists the exclusions in the order in which they are asked; the first that answers names the kind. */
import type { Exclusion } from './exclusion.ts'
import { fragment } from './fragment.ts'
import { heading } from './heading.ts'
import { instruction } from './instruction.ts'
import { label } from './label.ts'
import { leadIn } from './lead-in.ts'
import { meta } from './meta.ts'
import { notice } from './notice.ts'
import { question } from './question.ts'
import { firstPerson, opinion, ownWork } from './voice.ts'

export const exclusions: readonly Exclusion[] = [
  heading,
  question,
  notice,
  meta,
  label,
  fragment,
  instruction,
  firstPerson,
  opinion,
  ownWork,
  leadIn,
]
