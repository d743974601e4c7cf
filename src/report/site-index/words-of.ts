/** Splits text into the words that a search compares; the page that searches uses it too. */

/** Scripts without spaces: each sign is a word, so that every part of a text can be found. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}])+/gu

// oxlint-disable-next-line no-control-regex -- it is all of ASCII that is meant
const ASCII = /^[\u0000-\u007f]*$/

/** Words and numbers in text order, without case and accents. */
export function wordsOf(text: string): readonly string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
  return plain.match(WORD) ?? []
}
