/** Keeps where each word of a text stands, without a list for every word. */

/** Indices of words by stem; built once, in time linear in the words. */
export class WordPlaces {
  readonly #ids: ReadonlyMap<string, number>
  /** For each stem, where its places start in `#places`; one more entry ends the last. */
  readonly #offsets: Int32Array
  readonly #places: Int32Array

  /** `stems` holds the id of each word in order; ids count from 0 and each is in `ids`. */
  constructor(ids: ReadonlyMap<string, number>, stems: Int32Array) {
    this.#ids = ids
    const offsets = new Int32Array(ids.size + 1)
    for (const id of stems) offsets[id + 1] = (offsets[id + 1] ?? 0) + 1
    for (let id = 0; id < ids.size; id++)
      offsets[id + 1] = (offsets[id + 1] ?? 0) + (offsets[id] ?? 0)
    const next = offsets.slice()
    const places = new Int32Array(stems.length)
    for (let word = 0; word < stems.length; word++) {
      const id = stems[word] ?? 0
      const at = next[id] ?? 0
      places[at] = word
      next[id] = at + 1
    }
    this.#offsets = offsets
    this.#places = places
  }

  /** In order; empty when the text has no such word. */
  of(stem: string): Int32Array {
    const id = this.#ids.get(stem)
    if (id === undefined) return NOWHERE
    return this.#places.subarray(this.#offsets[id], this.#offsets[id + 1])
  }

  stems(): Iterable<string> {
    return this.#ids.keys()
  }
}

const NOWHERE = new Int32Array(0)
