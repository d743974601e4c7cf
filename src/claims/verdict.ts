/** Says what is decided at a stop, and from what. */
import { isUpper } from './characters.ts'
import type { Language } from './lexicon/language.ts'
import type { Stop } from './stop.ts'

/** What the scanner knows of the sentence that a stop may end. */
export interface Surroundings {
  readonly text: string
  /** Where the sentence starts. */
  readonly sentenceStart: number
  /** What the stop stands in the middle of, if that began within the sentence. */
  readonly inside: 'quotation' | 'bracket' | undefined
  /** Whether the closers behind the stop close a bracket that began within the sentence. */
  readonly closesBracket: boolean
  readonly language: Language
}

export interface Verdict {
  readonly breaks: boolean
  readonly reason: string
}

/** Whether the next word has a capital and is one that starts sentences. */
export function isStarter({ next }: Stop, language: Language): boolean {
  return isUpper(next.charAt(0)) && language.starters.has(next.toLowerCase().replace(/['’].*$/, ''))
}

export function end(reason: string): Verdict {
  return { breaks: true, reason }
}

export function stay(reason: string): Verdict {
  return { breaks: false, reason }
}
