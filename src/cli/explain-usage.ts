/** Words what commander found wrong with a command line as this program words its own complaints. */
import { escapeText } from '../report/terminal-text.ts'

/** `complaint` as commander prints it: "error: unknown command 'chek'", perhaps with a guess below. */
export function explainUsage(complaint: string): string {
  const words = complaint.trim().replace(/^error: /, '')
  const [, what = words, guess, advice] =
    /^(.*?)(?:\n\(Did you mean (.*)\?\)|(?<= is invalid)\. (.*))?$/s.exec(words) ?? []
  const help = guess === undefined ? advice : `did you mean ${guesses(guess)}?`
  const message = escapeText(
    quoted(what.charAt(0).toUpperCase() + what.slice(1)).replace(/\.$/, ''),
  )
  return `briefing: ${message}\n${help === undefined ? '' : `  help  ${escapeText(help)}\n`}`
}

function quoted(text: string): string {
  return text.replaceAll(/(?<=\s)'(.*?)'(?=\s|$|\.)/g, '"$1"')
}

/** "one of list, ls" and "list". */
function guesses(text: string): string {
  const names = text.replace(/^one of /, '').split(', ')
  return names.map((name) => `"${name}"`).join(' or ')
}
