/** Wraps the body of a page into an HTML document that can load and run nothing from outside. */
import type { Element } from 'hast'
import { sha256Base64 } from '../../text/sha256.ts'
import { dataBlock, element, type Child } from './element.ts'
import { printHtml } from './print-html.ts'

export interface HtmlDocument {
  readonly title: string
  readonly description?: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Version of the compiler. */
  readonly version: string
  /** Where the skip link leads, with its words. */
  readonly skip: { readonly id: string; readonly words: string }
  readonly body: readonly Child[]
  readonly style: string
  /** Runs at the end of the body; the page must be whole without it. */
  readonly script?: string
  /** Whether that script loads further ones from files beside the page. */
  readonly scriptLoadsFiles?: boolean
  /** Whether it shows pictures that are part of the page. */
  readonly hasPictures?: boolean
  /** What the page has to do with other addresses; nothing is loaded from them. */
  readonly links?: readonly DocumentLink[]
  /** What the page says about itself to machines, by name of the property. */
  readonly properties?: readonly (readonly [name: string, content: string])[]
  /** JSON-LD without a "<". */
  readonly linkedData?: string
}

interface DocumentLink {
  readonly rel: string
  readonly href: string
  readonly type?: string
  readonly title?: string
}

/** Of the few style sheets and scripts that all pages of a run share. */
const hashes = new Map<string, string>()
const MOST_HASHES = 8

function hashOf(text: string): string {
  const hash = hashes.get(text) ?? `'sha256-${sha256Base64(text)}'`
  // A preview runs on while its look changes.
  if (hashes.size === MOST_HASHES) hashes.clear()
  hashes.set(text, hash)
  return hash
}

/**
 * No image, font, frame, form or base from anywhere; the one style sheet and script by their hash. What a
 * script that is known by its hash loads is allowed by "strict-dynamic", which also works from the file
 * system, where files have no origin and are refused an integrity attribute.
 */
function policy({ style, script, scriptLoadsFiles, hasPictures }: HtmlDocument): string {
  const loads = scriptLoadsFiles ? " 'strict-dynamic'" : ''
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}${loads}`]),
    ...(hasPictures ? ['img-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The document as text, with a line feed at its end. */
export function printHtmlDocument(document: HtmlDocument): string {
  const { lang, dir, skip, body, script } = document
  const html = element('html', { lang, dir }, [
    documentHead(document),
    element('body', {}, [
      element('a', { className: ['skip'], href: `#${skip.id}` }, [skip.words]),
      ...body,
      script === undefined ? undefined : element('script', {}, [script]),
    ]),
  ])
  return `<!doctype html>\n${printHtml(html)}\n`
}

function documentHead(document: HtmlDocument): Element {
  const { title, description, version, style, links = [], properties = [], linkedData } = document
  return element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy(document) }, []),
    element('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }, []),
    element('meta', { name: 'referrer', content: 'no-referrer' }, []),
    element('meta', { name: 'generator', content: `briefing ${version}` }, []),
    element('title', {}, [title]),
    description === undefined
      ? undefined
      : element('meta', { name: 'description', content: description }, []),
    ...links.map((link) => element('link', { ...link, rel: [link.rel] }, [])),
    ...properties.map(([property, content]) => element('meta', { property, content }, [])),
    linkedData === undefined ? undefined : dataBlock(undefined, linkedData, 'application/ld+json'),
    element('style', {}, [style]),
  ])
}
