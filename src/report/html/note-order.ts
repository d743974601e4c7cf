/** Keeps the order in which footnotes are mentioned, and knows the place of each without looking through all. */
export class NoteOrder extends Array<string> {
  readonly #places = new Map<string, number>()

  override push(...ids: string[]): number {
    for (const id of ids) {
      this.#places.set(id, this.length)
      super.push(id)
    }
    return this.length
  }

  override indexOf(id: string): number {
    return this.#places.get(id) ?? -1
  }
}
