/** Words messages as SARIF writes them: braces and brackets have a meaning there (3.11.5, 3.11.6). */
import type { ReportDiagnostic } from '../../model/report.ts'

/** A plain text that holds no placeholder, and no link but those made by `linkTo`. */
export function plainText(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (')
}

/** What is wrong as the first sentence, which GitHub makes the title, then what to do and where to look. */
export function messageText({ message, help, related = [] }: ReportDiagnostic): string {
  const sentences = [
    plainText(message),
    ...(help === undefined ? [] : [capitalise(plainText(help))]),
  ]
  const links = related.map((place, index) => linkTo(place.message, index + 1))
  if (links.length > 0) sentences.push(`See ${links.join(', ')}`)
  return sentences.map((each) => (/[.?!]$/.test(each) ? each : `${each}.`)).join(' ')
}

/** Leads to the related location of that id. */
function linkTo(text: string, id: number): string {
  return `[${text.replace(/[{}]/g, '$&$&').replace(/[\\[\]]/g, '\\$&')}](${id})`
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
