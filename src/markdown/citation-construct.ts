/** Tokenises citation markers on the source text, before CommonMark can take them apart. */
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types'
import { longestMarker, parseCitationMarker } from '../syntax/citation-marker.ts'
import { isLinkResource } from './link-resource.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation'
    citationData: 'citationData'
  }
}

const EXCLAMATION_MARK = 33
const LEFT_PARENTHESIS = 40
const RIGHT_PARENTHESIS = 41
const LEFT_BRACKET = 91
const BACKSLASH = 92
const RIGHT_BRACKET = 93
const CARET = 94
const GRAVE_ACCENT = 96

/** Brackets inside a marker may not hold brackets again. */
const deepestBracket = 2
const longestResource = 2000
const deepestParenthesis = 32

const citationConstruct: Construct = { name: 'citation', tokenize: tokenizeCitation }
const resourceAhead: Construct = { partial: true, tokenize: tokenizeResourceAhead }
const exclamation: Construct = {
  name: 'exclamationBeforeCitation',
  previous: (code) => code !== null && !isSpace(code),
  tokenize: tokenizeExclamation,
}

/** The micromark extension: `[1]`, `[@key]` and every other marker become `citation` tokens. */
export const citationSyntax: Extension = {
  text: { [EXCLAMATION_MARK]: exclamation, [LEFT_BRACKET]: citationConstruct },
}

/**
 * Reads from `[` to the `]` that closes it, over line ends, and lets the marker grammar judge.
 * Length and nesting are bounded, so a failed attempt costs no more than a constant.
 */
function tokenizeCitation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { sliceSerialize } = this
  let length = 0
  let depth = 0
  let promising = false
  return start

  function start(code: Code): State | undefined {
    effects.enter('citation')
    effects.enter('citationData')
    depth = 1
    length = 1
    effects.consume(code)
    return first
  }

  function first(code: Code): State | undefined {
    return code === CARET || code === RIGHT_BRACKET ? nok(code) : inside(code)
  }

  function inside(code: Code): State | undefined {
    // Code binds tighter than brackets, so a grave accent ends the attempt.
    if (code === null || code === GRAVE_ACCENT || ++length > longestMarker) return nok(code)
    if (isLineEnd(code)) {
      effects.exit('citationData')
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return lineStart
    }
    if (code === LEFT_BRACKET && ++depth > deepestBracket) return nok(code)
    if (code === RIGHT_BRACKET && --depth === 0) return promising ? end(code) : nok(code)
    // Only a digit or "@" makes a marker; without either there is nothing to parse at the end.
    if (code === 64 || (code > 47 && code < 58)) promising = true
    effects.consume(code)
    return code === BACKSLASH ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (code !== LEFT_BRACKET && code !== RIGHT_BRACKET && code !== BACKSLASH) return inside(code)
    length++
    effects.consume(code)
    return inside
  }

  function lineStart(code: Code): State | undefined {
    if (code === null) return nok(code)
    effects.enter('citationData')
    return lineIndent(code)
  }

  function lineIndent(code: Code): State | undefined {
    if (!isSpace(code) || isLineEnd(code)) return inside(code)
    effects.consume(code)
    return lineIndent
  }

  function end(code: Code): State | undefined {
    effects.consume(code)
    effects.exit('citationData')
    const token = effects.exit('citation')
    const marker = parseCitationMarker(foldLineEnds(sliceSerialize(token)))
    return marker ? after : nok
  }

  function after(code: Code): State | undefined {
    return code === LEFT_PARENTHESIS ? effects.check(resourceAhead, nok, ok)(code) : ok(code)
  }
}

/** Succeeds when a link's resource stands here: `[1](https://…)` is a link, `[1](2024)` is none. */
function tokenizeResourceAhead(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const { sliceSerialize } = this
  let length = 0
  let depth = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('data')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null || ++length > longestResource) return nok(code)
    if (code === LEFT_PARENTHESIS && ++depth > deepestParenthesis) return nok(code)
    if (code === RIGHT_PARENTHESIS && --depth === 0) return end(code)
    effects.consume(code)
    return code === BACKSLASH ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (code !== LEFT_PARENTHESIS && code !== RIGHT_PARENTHESIS) return inside(code)
    effects.consume(code)
    return inside
  }

  function end(code: Code): State | undefined {
    effects.consume(code)
    const token = effects.exit('data')
    return isLinkResource(sliceSerialize(token)) ? ok : nok
  }
}

/** Takes the "!" of `Stop![1]` as text; CommonMark would open an image there. */
function tokenizeExclamation(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  return start

  function start(code: Code): State | undefined {
    effects.enter('data')
    effects.consume(code)
    effects.exit('data')
    return before
  }

  function before(code: Code): State | undefined {
    return code === LEFT_BRACKET ? effects.check(citationConstruct, ok, nok)(code) : nok(code)
  }
}

/** Line ends and the indentation after them as one "\n" each. */
export function foldLineEnds(raw: string): string {
  return raw.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, '\n')
}

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2
}

function isSpace(code: Code): boolean {
  return code !== null && (code < 0 || code === 32)
}
