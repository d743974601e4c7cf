/** Words what commander found wrong with a command line as this program words its own complaints. */
import { escaped, print, type TerminalText } from '../text/terminal-text.ts'

/** `complaint` as commander prints it: "error: unknown command 'chek'", perhaps with a guess below. */
export function explainUsage(complaint: string): TerminalText {
  const words = complaint.trim().replace(/^error: /, '')
  const [, what = words, guess, advice] =
    /^(.*?)(?:\n\(Did you mean (.*)\?\)|(?<= is invalid)\. (.*))?$/s.exec(words) ?? []
  const help = guess === undefined ? advice : `did you mean ${guesses(guess)}?`
  const message = quoted(what.charAt(0).toUpperCase() + what.slice(1)).replace(/\.$/, '')
  const advised = help === undefined ? escaped`` : escaped`  help  ${help}\n`
  return print`${escaped`briefing: ${message}\n`}${advised}`
}

function quoted(text: string): string {
  return text.replaceAll(/(?<=\s)'(.*?)'(?=\s|$|\.)/g, '"$1"')
}

/** "one of list, ls" and "list". */
function guesses(text: string): string {
  const names = text.replace(/^one of /, '').split(', ')
  return names.map((name) => `"${name}"`).join(' or ')
}
