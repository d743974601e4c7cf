/** Knows which labels a text may define, and which it surely does, before all of it has been read. */
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import { spelledLabels } from './find-definitions.ts'

/** Brackets around more are not worth comparing. */
const longest = 2000

/** Labels in the form that they are compared in; those of footnotes start with a caret. */
export class KnownLabels {
  /** Perhaps more than the text defines, and never less. */
  readonly #possible: ReadonlySet<string>
  readonly #sure = new Set<string>()

  constructor(text: string) {
    this.#possible = text.includes(']:') ? spelledLabels(text) : new Set()
  }

  /** What is taken for granted; whoever reads all of the text must prove it. */
  get sure(): ReadonlySet<string> {
    return this.#sure
  }

  add(label: string): void {
    this.#sure.add(normalizeIdentifier(label))
  }

  /** Whether a definition has the label, as it stands between brackets; one like a footnote's may be either's. */
  isDefined(label: string): boolean | 'for-the-judge' {
    const isKnown = this.#knows(label)
    return isKnown === true && label.trimStart().startsWith('^') ? 'for-the-judge' : isKnown
  }

  hasFootnote(label: string): boolean {
    return this.#knows(`^${label}`) === true
  }

  #knows(label: string): boolean | 'for-the-judge' {
    if (this.#possible.size === 0) return false
    if (label.length > longest) return 'for-the-judge'
    const normal = normalizeIdentifier(label)
    if (!this.#possible.has(normal)) return false
    return this.#sure.has(normal) || 'for-the-judge'
  }
}
