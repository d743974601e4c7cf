/** Finds which suppression silences each finding of one rule, without comparing each with each. */
import type { Suppression } from '../model/comment.ts'
import type { Diagnostic } from '../model/diagnostic.ts'

export class SilenceRow {
  /** In the order of their starts. */
  readonly #findings: readonly Diagnostic[]
  readonly #silencers = new Map<Diagnostic, Suppression>()
  /** For each finding, one at or behind it up to which none is left that nothing silences. */
  readonly #next: number[]

  constructor(findings: readonly Diagnostic[]) {
    this.#findings = findings.toSorted((a, b) => startOf(a) - startOf(b))
    this.#next = Array.from({ length: findings.length + 1 }, (_, index) => index)
  }

  /** Whether the suppression fits any finding; those that none has silenced before are its own. */
  silence(suppression: Suppression): boolean {
    const { start, end } = suppression.target
    const first = this.#firstFrom(start)
    const opening = this.#findings[first]
    if (!opening || startOf(opening) > end) return false
    for (let index = this.#unsilenced(first); ; index = this.#unsilenced(index)) {
      const finding = this.#findings[index]
      if (!finding || startOf(finding) > end) return true
      this.#silencers.set(finding, suppression)
      this.#next[index] = index + 1
    }
  }

  silencerOf(finding: Diagnostic): Suppression | undefined {
    return this.#silencers.get(finding)
  }

  /** The index of the first finding that starts at `offset` or behind. */
  #firstFrom(offset: number): number {
    let low = 0
    let high = this.#findings.length
    while (low < high) {
      const middle = (low + high) >> 1
      const finding = this.#findings[middle]
      if (finding && startOf(finding) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Shortens the way that it goes, so that the next goes a shorter one. */
  #unsilenced(index: number): number {
    let at = index
    for (let next = this.#next[at] ?? at; next !== at; next = this.#next[at] ?? at) {
      const beyond = this.#next[next] ?? next
      this.#next[at] = beyond
      at = beyond
    }
    return at
  }
}

function startOf({ location }: Diagnostic): number {
  return location.span.start
}
