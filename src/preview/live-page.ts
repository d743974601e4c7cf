/** Turns a page of the build into its preview: with the problems on top, and a script that reloads it. */
import { element, type Child } from '../report/html/element.ts'
import { printHtml } from '../report/html/print-html.ts'
import { countNoun } from '../text/count-noun.ts'
import { sha256Base64 } from '../text/sha256.ts'
import { clientScript, clientStyle } from './client.ts'
import type { Problem, ShownProblems } from './problems.ts'

export interface LivePage {
  readonly html: string
  /** Of the copy that is served; the page's own, opened just as far as the preview's parts need. */
  readonly policy: string
}

export interface PageState {
  readonly shown: ShownProblems
  /** Where the script listens for changes. */
  readonly events: string
}

const policyMeta = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)/
const scriptHash = `'sha256-${sha256Base64(clientScript)}'`
const styleHash = `'sha256-${sha256Base64(clientStyle)}'`

/** `undefined` for a page that is not of our making, which stays as it is. */
export function livePage(page: string, state: PageState): LivePage | undefined {
  const [, , content] = policyMeta.exec(page) ?? []
  const headEnd = page.indexOf('</head>')
  const bodyEnd = page.lastIndexOf('</body>')
  if (content === undefined || headEnd < 0 || bodyEnd < headEnd) return undefined
  const policy = openPolicy(content.replaceAll('&#x27;', "'"))
  const head = page
    .slice(0, headEnd)
    .replace(policyMeta, (_whole, before: string, _content, after: string) =>
      [before, policy.replaceAll("'", '&#x27;'), after].join(''),
    )
  const style = printHtml(element('style', {}, [clientStyle]))
  const html = [head, style, page.slice(headEnd, bodyEnd), liveParts(state), page.slice(bodyEnd)]
  return { html: html.join(''), policy: `${policy}; frame-ancestors 'none'` }
}

/** Adds our hashes, and lets the page speak to its own server. */
function openPolicy(content: string): string {
  const additions = new Map([
    ['style-src', styleHash],
    ['script-src', scriptHash],
    ['connect-src', "'self'"],
  ])
  const directives = content.split(';').flatMap((directive) => {
    const [name, ...sources] = directive.trim().split(/\s+/)
    if (name === undefined || name === '') return []
    const addition = additions.get(name)
    additions.delete(name)
    const kept = sources.filter((source) => addition === undefined || source !== "'none'")
    return [[name, ...kept, ...(addition === undefined ? [] : [addition])].join(' ')]
  })
  return [...directives, ...[...additions].map((pair) => pair.join(' '))].join('; ')
}

function liveParts({ shown, events }: PageState): string {
  return [
    element('div', { id: 'briefing-preview', dataEvents: events }, [overlay(shown)]),
    element('script', {}, [clientScript]),
  ]
    .map(printHtml)
    .join('')
}

/** Nothing when all is well. */
function overlay({ problems, more, elsewhere }: ShownProblems): Child {
  if (problems.length === 0) return undefined
  const count = problems.length + more
  const others = [
    ...(more > 0 ? [`${more} more`] : []),
    ...(elsewhere > 0 ? [`${countNoun(elsewhere, 'error')} in other briefings`] : []),
  ]
  return element(
    'section',
    { lang: 'en', dir: 'ltr', ariaLabelledBy: ['briefing-preview-title'] },
    [
      element('h2', { id: 'briefing-preview-title' }, [countNoun(count, 'problem')]),
      element('button', { type: 'button', hidden: true }, ['Dismiss']),
      element('ol', {}, problems.map(problemItem)),
      others.length === 0 ? undefined : element('p', {}, [`And ${others.join(', ')}.`]),
    ],
  )
}

function problemItem({ place, message, help }: Problem): Child {
  return element('li', {}, [
    place === '' ? undefined : element('code', {}, [place]),
    `${place === '' ? '' : '  '}${message}`,
    help === undefined ? undefined : `\n${help}`,
  ])
}
