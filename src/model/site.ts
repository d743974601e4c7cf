/** Names what a project says about itself where its reports are published. */

import type { Look } from './look.ts'

/** Every field is optional: reports need no site. */
export interface Site {
  /** Where the reports are read: an http or https address that ends in a slash. */
  readonly url?: string
  /** A sentence or two below the title of the index. */
  readonly description?: string
  /** Who answers for the briefings: a person or a desk. */
  readonly publisher?: string
  /** How the pages differ from ours. */
  readonly look?: Look
}
