/** Guesses from counts what reading a text could cost at worst. */
import type { Root } from 'mdast'
import { parseWithFastLane } from './fast-lane/parse-with-fast-lane.ts'
import { blankFrontMatter, findFrontMatter } from './front-matter-block.ts'
import { parseMarkdown } from './markdown-parser.ts'

/** In steps of about 20 ns: no text below it takes the parser more than a second or two. */
const most = 50_000_000
/** The parser may go back over all lines at each of them; such a step is worth so many. */
const stepsForLines = 5

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
/** From each of these the parser may look through the rest of a paragraph. */
const SIGNS = new Set(Array.from('!(<[]*_~`"', (sign) => sign.charCodeAt(0)))
/** What a line may hold that still ends a paragraph. */
const BLANK = new Set(Array.from(' \t>', (sign) => sign.charCodeAt(0)))

/** What is known of a text before it is read. */
export interface Outlook {
  /** Whether reading it could take more than moments. */
  readonly mayTakeLong: boolean
  /** The tree of its body, where finding out has made it; the same that reading makes. */
  readonly tree?: Root
}

/**
 * Whether reading a briefing's text could take long. The answer comes from counts, so that it is the same on
 * every machine; those few texts want a budget.
 */
export function outlook(text: string, fastLane: boolean): Outlook {
  if (worstCost(text) <= most) return { mayTakeLong: false }
  if (!fastLane) return { mayTakeLong: true }
  const body = blankFrontMatter(text, findFrontMatter(text))
  let cost = 0
  const tree = parseWithFastLane(body, (rest) => {
    cost += worstCost(rest)
    return cost > most ? { type: 'root', children: [] } : parseMarkdown(rest)
  })
  return cost > most ? { mayTakeLong: true } : { mayTakeLong: false, tree }
}

/** In steps: for each paragraph its signs times its length, and the square of the number of lines with words. */
function worstCost(text: string): number {
  let cost = 0
  let lines = 0
  let signs = 0
  let paragraph = 0
  let isBlank = true
  for (let offset = 0; offset <= text.length; offset++) {
    const code = offset < text.length ? text.charCodeAt(offset) : LINE_FEED
    if (code === LINE_FEED || code === CARRIAGE_RETURN) {
      if (!isBlank) lines++
      if (isBlank || offset === text.length) {
        cost += signs * (offset - paragraph)
        signs = 0
        paragraph = offset
      }
      isBlank = true
      continue
    }
    if (!BLANK.has(code)) isBlank = false
    if (SIGNS.has(code)) signs++
  }
  return cost + stepsForLines * lines ** 2
}
