/** Gives a text the path that it goes by. */

/** A `TextFile` is one too. */
export interface NamedText {
  /** Relative to the project root, with `/` between the parts; its ending says which format it is in. */
  readonly path: string
  readonly text: string
}
