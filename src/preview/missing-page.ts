/** Makes the page for an address where there is none: with the nearest name, and all that there are. */
import { element } from '../report/html/element.ts'
import { printHtmlDocument } from '../report/html/html-document.ts'
import { indexStyle } from '../report/html/style.ts'
import { closest } from '../text/closest.ts'
import { version } from '../version.ts'

/** Names of pages in the list; the index has all. */
const MOST_LISTED = 50

/** `names` are those of the pages that there are. */
export function missingPage(name: string, names: readonly string[]): string {
  const guess = closest(name, names)
  const listed = names.filter((one) => one !== 'index.html').slice(0, MOST_LISTED)
  return printHtmlDocument({
    title: 'No such page',
    lang: 'en',
    dir: 'ltr',
    version,
    skip: { id: 'list', words: 'Skip to the pages' },
    style: indexStyle({}),
    body: [
      element('main', { className: ['index'] }, [
        element('h1', {}, ['No such page']),
        element('p', {}, [
          `There is no “${name}” among the reports. `,
          ...(guess === undefined ? [] : ['Did you mean ', link(guess), '? ']),
          'This page turns into it as soon as it is there.',
        ]),
        element('h2', { id: 'list' }, ['Pages']),
        element('ul', {}, [
          element('li', {}, [link('index.html', 'All briefings')]),
          ...listed.map((one) => element('li', {}, [link(one)])),
        ]),
      ]),
    ],
  })
}

function link(name: string, words: string = name): ReturnType<typeof element> {
  return element('a', { href: `/${name.split('/').map(encodeURIComponent).join('/')}` }, [words])
}
