/** Describes what the claims stage knows of a language, and makes word lists quick to look up. */

/**
 * What a full stop after the word means. `never`: the sentence goes on. `number`: it goes on when a
 * number follows. `month`: as `number`, otherwise as `open`. `open`: it ends only before a word
 * that starts sentences. `closing`: it ends before any capital.
 */
const abbreviationClasses = ['never', 'number', 'month', 'open', 'closing'] as const
export type AbbreviationClass = (typeof abbreviationClasses)[number]

/** What words can tell of a sentence; each has a list of words and phrases. */
const cueNames = [
  'attribution',
  'normative',
  'inference',
  'definition',
  'future',
  'hypothetical',
  'evaluative',
  'generic',
  'hedge',
  'change',
  'comparison',
  'quantity',
  'past',
  'event',
  'month',
  'reader',
  'we',
  'i',
  'opinion',
  'own-work',
  'notice',
  'call',
  'meta',
  'finding',
  'pointer',
  'anaphor',
  'sourced',
] as const
export type Cue = (typeof cueNames)[number]

/** A language as its file states it: lists in plain text, words apart by spaces, phrases by commas. */
export interface LanguageLists {
  /** BCP 47 primary subtag. */
  readonly tag: string
  readonly abbreviations: Readonly<Partial<Record<AbbreviationClass, string>>>
  /** Names that end in a stop of their own ("Yahoo!"), without it. */
  readonly stoppedNames: string
  /** Words that, with a capital, start a sentence rather than continue a name. */
  readonly starters: string
  /** Words after a time of day that belong to it ("Monday", "GMT"). */
  readonly timeWords: string
  /** Verbs that may follow a marker that is the subject of a sentence ("[3] reports"). */
  readonly reportingVerbs: string
  /**
   * First words of instructions: `plain` ones are hardly ever nouns, `nounlike` ones often are, and
   * `openings` may stand before either ("please").
   */
  readonly imperatives: {
    readonly openings: string
    readonly plain: string
    readonly nounlike: string
  }
  /** Verbs that show a noun-like imperative before them to be a noun ("Access to water is …"). */
  readonly auxiliaries: string
  /** Words after a noun-like imperative that show it to be one ("the", "your"). */
  readonly objectStarters: string
  /** Words before which a verb form is none ("to", "the"). */
  readonly nounMarkers: string
  /** Nouns whose number is a label ("Table 2"). */
  readonly numberedNouns: string
  /** Words without meaning of their own, which do not make a clause substantial. */
  readonly functionWords: string
  /** Makes the set of verb forms that can carry a sentence; empty when the language has no list. */
  readonly finiteVerbs: () => ReadonlySet<string>
  /** Endings of other words in lower case that are most likely finite verbs ("-ed"). */
  readonly verbEndings: string
  /** Whether many verbs are neither listed nor have such an ending, so that a full stop must do. */
  readonly verbsPartial: boolean
  /** Words that are subjects, so that a verb follows ("it", "they"). */
  readonly subjectPronouns: string
  /** Whether "3." before a noun is "third". */
  readonly ordinalStops: boolean
  readonly cues: Readonly<Partial<Record<Cue, string>>>
}

/** One phrase of a cue list, below its first word. */
interface CuePhrase {
  readonly cue: Cue
  readonly words: readonly string[]
}

/** A language, ready for use. */
export interface Language {
  readonly tag: string
  /** Whether there are word lists; without them only Unicode's letter classes decide. */
  readonly listed: boolean
  readonly abbreviations: ReadonlyMap<string, AbbreviationClass>
  readonly stoppedNames: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly timeWords: ReadonlySet<string>
  readonly reportingVerbs: ReadonlySet<string>
  readonly imperativeOpenings: ReadonlySet<string>
  readonly plainImperatives: ReadonlySet<string>
  readonly nounlikeImperatives: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  readonly objectStarters: ReadonlySet<string>
  readonly nounMarkers: ReadonlySet<string>
  readonly numberedNouns: ReadonlySet<string>
  readonly functionWords: ReadonlySet<string>
  readonly finiteVerbs: ReadonlySet<string>
  /** Matches words with a verb's ending; absent when the language has none. */
  readonly verbEnding?: RegExp
  readonly verbsPartial: boolean
  readonly subjectPronouns: ReadonlySet<string>
  readonly ordinalStops: boolean
  /** Cue phrases by their first word. */
  readonly cues: ReadonlyMap<string, readonly CuePhrase[]>
}

/** Turns a language's lists into sets. */
export function buildLanguage(lists: LanguageLists): Language {
  const endings = [...wordSet(lists.verbEndings)]
  return {
    tag: lists.tag,
    listed: lists.starters !== '',
    abbreviations: abbreviationsOf(lists),
    stoppedNames: wordSet(lists.stoppedNames),
    starters: wordSet(lists.starters),
    timeWords: wordSet(lists.timeWords),
    reportingVerbs: wordSet(lists.reportingVerbs),
    imperativeOpenings: wordSet(lists.imperatives.openings),
    plainImperatives: wordSet(lists.imperatives.plain),
    nounlikeImperatives: wordSet(lists.imperatives.nounlike),
    auxiliaries: wordSet(lists.auxiliaries),
    objectStarters: wordSet(lists.objectStarters),
    nounMarkers: wordSet(lists.nounMarkers),
    numberedNouns: wordSet(lists.numberedNouns),
    functionWords: wordSet(lists.functionWords),
    finiteVerbs: lists.finiteVerbs(),
    ...(endings.length > 0 && { verbEnding: endsIn(endings) }),
    verbsPartial: lists.verbsPartial,
    subjectPronouns: wordSet(lists.subjectPronouns),
    ordinalStops: lists.ordinalStops,
    cues: cuesByFirstWord(lists.cues),
  }
}

/** The words of a list, which spaces and line ends keep apart. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''))
}

/** Matches words in lower case, three letters or more before one of the endings. */
function endsIn(endings: readonly string[]): RegExp {
  return new RegExp(String.raw`^\p{Ll}{3,}(?:${endings.join('|')})$`, 'u')
}

function abbreviationsOf({ abbreviations }: LanguageLists): Map<string, AbbreviationClass> {
  const classOf = new Map<string, AbbreviationClass>()
  for (const name of abbreviationClasses)
    for (const word of wordSet(abbreviations[name] ?? '')) classOf.set(word, name)
  return classOf
}

function cuesByFirstWord(lists: LanguageLists['cues']): Map<string, CuePhrase[]> {
  const phrases = new Map<string, CuePhrase[]>()
  for (const cue of cueNames) {
    for (const phrase of (lists[cue] ?? '').split(',')) {
      const words = [...wordSet(phrase)]
      const [first] = words
      if (first === undefined) continue
      const known = phrases.get(first)
      if (known) known.push({ cue, words })
      else phrases.set(first, [{ cue, words }])
    }
  }
  return phrases
}
