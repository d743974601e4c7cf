/** Tells an author's words from those that a sentence quotes. */
import type { Sentence } from './sentence.ts'

/** The sentence's text with every quotation left out: a rule on wording must not judge a source's. */
export function ownWords({ text, quotations }: Pick<Sentence, 'text' | 'quotations'>): string {
  let words = text
  for (const quotation of quotations) words = words.replace(quotation.text, () => ' ')
  return words
}
