/** Styles: colours and faces by meaning, as the project wants them. */
import type { FontName, Look, Scheme } from '../../../model/look.ts'
import { palettes } from './palette.ts'

/** The custom properties of colours whose name in the sheet is not that in the config. */
const properties: ReadonlyMap<string, string> = new Map([
  ['secondary', 'ink-2'],
  ['label', 'ink-3'],
])

const faces: Readonly<Record<FontName, readonly [property: string, usual: string]>> = {
  text: ['serif', 'Charter,"Bitstream Charter","Charis SIL","Sitka Text",Cambria,Georgia,serif'],
  interface: ['sans', 'Inter,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif'],
  code: ['mono', 'ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace'],
}

/** Names that CSS itself gives a meaning; quoted they would be families of that name. */
const generic: ReadonlySet<string> = new Set([
  'serif',
  'sans-serif',
  'monospace',
  'cursive',
  'fantasy',
  'system-ui',
  'ui-serif',
  'ui-sans-serif',
  'ui-monospace',
  'ui-rounded',
])

/** The colours and families of a look have been checked when the config was read. */
export function tokens({ colours = {}, fonts = {} }: Look): string {
  const families = Object.entries(faces).map(([name, [property, usual]]) => {
    const chosen = name === 'text' || name === 'interface' || name === 'code' ? fonts[name] : []
    return `--${property}:${chosen && chosen.length > 0 ? chosen.map(family).join() : usual}`
  })
  return `
:root{
  color-scheme:light dark;
  ${families.join(';\n  ')};
  ${colourList('light', colours)};
  --shadow:0 1px 2px rgb(40 30 10/.05),0 10px 30px -12px rgb(40 30 10/.22);
}
@media (prefers-color-scheme:dark){:root{
  ${colourList('dark', colours)};
  --shadow:0 0 0 1px var(--hairline),0 14px 34px -12px #000;
}}`
}

function colourList(scheme: Scheme, colours: NonNullable<Look['colours']>): string {
  return Object.entries({ ...palettes[scheme], ...colours[scheme] })
    .map(([name, colour]) => `--${properties.get(name) ?? name}:${colour}`)
    .join(';')
}

function family(name: string): string {
  return generic.has(name) ? name : `"${name}"`
}
