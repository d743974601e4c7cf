/** Names every reason for which a sentence ends or goes on, so that giving one costs nothing. */

/** Why a sentence ends at a stop. */
export const ends = {
  block: 'end of the block',
  item: 'the next item of a list within the paragraph follows',
  address: 'an address that stands by itself',
  byline: 'a name in brackets that stands by itself',
  rule: 'a line of signs between two texts',
  line: 'end of a line in a list of short lines',
  stopBlock: 'stop at the end of the block',
  stop: 'stop before a new start',
  unlisted: 'stop before a new start (Unicode rule: no word list for this language)',
  unspaced: 'stop before a capital without a space',
  eastAsian: 'full-width stop',
  marked: 'stop with a marker after it',
  subjectMarker: 'the marker after the stop is the subject of the next sentence',
  abbreviation: 'abbreviation before a word that starts sentences',
  measure: 'abbreviation that often ends a sentence, before a capital',
  initial: 'letter before a word that starts sentences',
  ellipsis: 'ellipsis before a new start',
  fullWord: 'stop after a full word, though lower case follows',
  brand: 'stop before a name that starts in lower case',
} as const

/** Why a sentence goes on after a stop. */
export const goesOn = {
  leading: 'nothing stands before the stop',
  enumerator: 'number or letter of a list',
  unspaced: 'stop inside a number, name or address',
  lowerCase: 'lower case follows',
  punctuation: 'punctuation follows',
  quotation: 'inside a quotation',
  bracket: 'inside brackets',
  abbreviation: 'abbreviation that never ends a sentence',
  beforeNumber: 'abbreviation before a number',
  beforeName: 'abbreviation before what may be a name',
  bracketed: 'abbreviation at the end of a bracket',
  initial: 'initial of a name',
  timeOfDay: 'time of day that opens the sentence or goes on',
  ordinal: 'ordinal number',
  ellipsis: 'ellipsis within a sentence',
  stoppedName: 'name that ends in a stop of its own',
} as const
