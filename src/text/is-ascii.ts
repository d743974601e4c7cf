/** Tells whether a text keeps to ASCII, where letters are told without tables. */

const LAST = 0x7f

/** Whether every character is one of the 128. */
export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > LAST) return false
  return true
}
