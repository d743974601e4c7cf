/** Names every word that a page adds to what the briefing says; one table for each language. */
import type { SpecificResult, Verdict } from '../../model/evidence.ts'
import type { Severity } from '../../model/diagnostic.ts'
import type { ScopeRule } from '../../model/sentence.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'

/** Phrases begin with a capital where they stand alone; those that go on after others do not. */
export interface PageWords {
  /** BCP 47; the language of these words. */
  readonly lang: string
  /** Opening and closing quotation marks, with the space inside them where the language has one. */
  readonly quotes: readonly [open: string, close: string]
  /** A number as readers of the language write it. */
  readonly number: (value: number) => string
  /** A share of a hundred, with its sign. */
  readonly percent: (value: number) => string

  readonly navigation: {
    readonly allBriefings: string
    readonly report: string
    readonly contents: string
    readonly skipToText: string
    readonly skipToList: string
    readonly view: string
    readonly read: string
    readonly audit: string
    readonly problems: (count: number) => string
  }
  readonly head: {
    readonly briefing: string
    readonly factCheck: string
    readonly draft: string
    readonly inReview: string
    readonly claimReviewed: string
    readonly checked: string
    readonly published: string
    readonly updated: string
    readonly by: string
    readonly reviewedBy: string
    readonly minutes: (count: number) => string
  }
  readonly coverage: {
    readonly title: string
    readonly nothing: string
    /** After the number of cited claims: " of 16". */
    readonly outOf: (checkable: number) => string
    readonly cited: (checkable: number) => string
    /** Goes on after `cited`: ", to 8 sources." */
    readonly toSources: (sources: number) => string
    readonly inherited: (count: number) => string
    readonly onlyUnknown: (count: number) => string
    readonly uncited: (count: number) => string
    readonly exempt: (count: number) => string
    readonly ticksComplete: string
    readonly ticksLacking: (sentences: number, places: string) => string
    readonly section: (cited: number, checkable: number) => string
  }
  readonly text: {
    readonly needsSource: string
    readonly lastPartNeedsSource: string
    readonly leftWithout: (reason: string) => string
    readonly analysis: string
    readonly malformed: string
    readonly unknownSource: string
    /** Where an inherited source stands; in a table and below a quotation the reader sees it. */
    readonly origins: Readonly<Partial<Record<ScopeRule, string>>>
    readonly source: (words: string) => string
    readonly table: string
    readonly image: (alt: string) => string
    readonly noDescription: string
    readonly footnotes: string
    readonly backToText: (number: string) => string
    /** To who follows a link to a claim that has been reworded or removed since. */
    readonly gone: string
  }
  readonly sources: {
    readonly title: string
    readonly count: (count: number) => string
    readonly noSuchKey: string
    readonly notCited: string
    readonly citedBy: string
    readonly more: (count: number) => string
    readonly interest: (whom: string) => string
    readonly archived: (date: string | undefined) => string
    readonly notArchived: string
    readonly open: string
    readonly tiers: Readonly<Record<string, string>>
    readonly reliability: string
    readonly credibility: string
    readonly dead: (since: string | undefined) => string
    readonly retracted: string
    /** Before what was found, as counts of results: "In its stored text: 3 found". */
    readonly stored: string
    readonly nothingAmiss: string
    readonly findOnPage: string
  }
  readonly evidence: {
    readonly title: string
    readonly note: string
    readonly verdicts: Readonly<Record<Verdict, string>>
    readonly results: Readonly<Record<SpecificResult, string>>
    readonly kinds: Readonly<Record<'quotation' | 'number' | 'date' | 'name', string>>
    readonly closest: string
    readonly verifier: string
    readonly idle: string
    readonly sourceHas: (words: string) => string
  }
  readonly audit: {
    readonly title: string
    readonly coverage: string
    readonly uncitedClaims: string
    readonly problems: string
    readonly sources: string
    readonly primary: (count: number) => string
    readonly archived: string
    readonly outOf: (count: number) => string
    readonly severities: Readonly<Record<Severity, (count: number) => string>>
    readonly noProblems: string
    readonly silenced: string
    readonly reasonGiven: string
    readonly until: (date: string) => string
    readonly findings: (count: number) => string
    readonly moreInJson: (count: number) => string
    readonly coverageBySection: string
    readonly columns: {
      readonly section: string
      readonly claims: string
      readonly cited: string
      readonly inherited: string
      readonly exempt: string
      readonly coverage: string
      readonly sources: string
      readonly claim: string
      readonly source: string
      readonly result: string
      readonly words: string
      readonly rule: string
      readonly reason: string
    }
    readonly matrix: string
    readonly matrixNote: string
    readonly inheritedMark: string
    readonly timeline: string
    readonly timelineNote: (dates: string, checked: string | undefined) => string
    readonly undated: (numbers: string) => string
    readonly checkedOn: (date: string) => string
    readonly textWithNames: string
    readonly moreClaims: (count: number) => string
  }
  readonly foot: {
    readonly furtherQuestions: string
    readonly corrections: string
    readonly became: (was: string, now: string) => string
    readonly cite: string
    readonly copy: string
    readonly copyAs: (format: string) => string
    readonly copied: string
    readonly builtBy: (version: string) => string
    readonly jsonReport: string
    readonly meaning: string
  }
  readonly index: {
    readonly dek: string
    readonly count: (briefings: number, cited: number, checkable: number) => string
    readonly noClaims: string
    readonly claimsCited: string
    readonly needSource: (count: number) => string
    readonly openProblems: (count: number) => string
    readonly search: string
    readonly searchHint: string
    /** With `{count}` and `{total}` for numbers. */
    readonly matching: string
    readonly loading: string
    readonly failed: string
    readonly more: string
    readonly pages: string
    readonly anyVerdict: string
    readonly anyTag: string
    readonly language: string
    readonly anyLanguage: string
    readonly order: string
    readonly bestFirst: string
    readonly newestFirst: string
    readonly gapsFirst: string
    readonly byTitle: string
    readonly filter: string
    readonly all: string
    readonly withGaps: string
    readonly withProblems: string
    readonly tag: string
    readonly verdict: string
    readonly feed: string
  }
  readonly keys: {
    readonly title: string
    readonly nextProblem: string
    readonly nextClaim: string
    readonly audit: string
    readonly copyLink: string
    readonly close: string
    readonly on: string
  }
}

const tables: Readonly<Record<string, PageWords>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
}

/** The words of a language (BCP 47); English where there is no table for it. */
export function pageWords(lang: string): PageWords {
  const language = lang.split('-', 1)[0]?.toLowerCase() ?? ''
  return (Object.hasOwn(tables, language) ? tables[language] : undefined) ?? english
}
