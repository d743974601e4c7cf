/** Folds the white space of a text. */

const UNFOLDED = /\s\s|[^\S ]|^ | $/

/** Every run of white space as one space, none at either end; most texts are so already. */
export function foldSpaces(text: string): string {
  return UNFOLDED.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}
