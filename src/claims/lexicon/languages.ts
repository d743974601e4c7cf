/** Finds the word lists for a language tag. */
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { type Language, type LanguageLists, buildLanguage } from './language.ts'

/** Words that a project adds to a language. */
interface ExtraWords {
  /** Written with or without their full stop; the sentence always goes on after them. */
  readonly abbreviations?: readonly string[]
}

const lists: readonly LanguageLists[] = [en, de, fr, es]
const built = new Map<string, Language>()

/**
 * The language for a BCP 47 tag such as `en-GB`. A tag without word lists gets none (`listed` is
 * false), so that only Unicode's letter classes decide.
 */
export function languageFor(tag: string, extra: ExtraWords = {}): Language {
  const primary = tag.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  let language = built.get(primary)
  if (!language) {
    language = buildLanguage(lists.find((list) => list.tag === primary) ?? unlisted(primary))
    built.set(primary, language)
  }
  return extra.abbreviations?.length ? extended(language, extra.abbreviations) : language
}

function extended(language: Language, words: readonly string[]): Language {
  const abbreviations = new Map(language.abbreviations)
  for (const word of words) abbreviations.set(word.toLowerCase().replace(/\.$/, ''), 'never')
  return { ...language, abbreviations }
}

function unlisted(tag: string): LanguageLists {
  return {
    tag,
    abbreviations: {},
    stoppedNames: '',
    starters: '',
    timeWords: '',
    reportingVerbs: '',
    imperatives: { openings: '', plain: '', nounlike: '' },
    auxiliaries: '',
    objectStarters: '',
    nounMarkers: '',
    numberedNouns: '',
    functionWords: '',
    finiteVerbs: () => new Set(),
    verbEndings: '',
    verbsPartial: true,
    subjectPronouns: '',
    ordinalStops: false,
    cues: {},
  }
}
