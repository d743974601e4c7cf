/** States what holds for every page, whatever it was made of. */
import { parseHTML } from 'linkedom'
import { htmlFaults } from '../report/html/html-faults.ts'
import { mustHold } from './subject.ts'

/** What fetches, runs or sends something, or changes how the page is read. */
const foreignElements =
  'iframe,object,embed,applet,form:not([method=dialog]),base,link:not([rel~=canonical]):not([rel~=alternate]):not([rel~=icon]),img,video,audio,source,meta[http-equiv=refresh]'
const addressAttributes = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href']
const SCHEME = /^[a-z][a-z\d+.-]*:/i

/** With its one script and no other, nothing that a stranger's text could run, and no address but to be followed. */
export function pageHolds(page: string): void {
  const { document } = parseHTML(page)
  const foreign = [...document.querySelectorAll(foreignElements)].map(String)
  mustHold(foreign.length === 0, 'a page fetches and sends nothing', foreign)
  const scripts = [...document.querySelectorAll('script')].filter(
    (script) => !/^application\/(?:ld\+)?json$/.test(script.getAttribute('type') ?? ''),
  )
  mustHold(scripts.length <= 1, 'a page has one script', scripts.map(String))
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) attributeHolds(name, value)
}

/** By the rules of HTML, and of those whom it is read to. */
export async function pageIsValid(page: string): Promise<void> {
  const faults = await htmlFaults(page)
  mustHold(faults.length === 0, 'a page is valid', faults)
}

function attributeHolds(name: string, value: string): void {
  mustHold(!/^on|^style$|^srcdoc$/i.test(name), 'no attribute runs or styles', [name, value])
  if (!addressAttributes.includes(name.toLowerCase())) return
  // oxlint-disable-next-line no-control-regex -- browsers leave them out of a scheme
  const address = value.replace(/[\u0000-\u0020]/g, '')
  mustHold(
    !SCHEME.test(address) || /^(?:https?|mailto):/i.test(address),
    'an address has a harmless scheme',
    value,
  )
}
