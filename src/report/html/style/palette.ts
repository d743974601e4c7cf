/** Holds the colours of the pages for light and dark screens; data. */
import type { ColourName, Scheme } from '../../../model/look.ts'

/** Ours alone: what they say must look the same on every site. */
type FixedName = 'ok' | 'warn' | 'warn-ground' | 'err' | 'err-ground'

type Palette = Readonly<Record<ColourName | FixedName, string>>

/** Every pair of text and ground reaches a contrast of 4.5. */
export const palettes: Readonly<Record<Scheme, Palette>> = {
  light: {
    paper: '#fbfaf7',
    card: '#fff',
    sunk: '#f3f0e9',
    ink: '#1d1b18',
    secondary: '#55504a',
    label: '#6b655d',
    accent: '#1b4f8a',
    hairline: '#ddd7cb',
    control: '#8a8378',
    ok: '#1f6b45',
    warn: '#8a5200',
    'warn-ground': '#fdf3dc',
    err: '#a8281c',
    'err-ground': '#fdecea',
  },
  dark: {
    paper: '#171614',
    card: '#1f1d1a',
    sunk: '#121110',
    ink: '#ece7de',
    secondary: '#b8b1a6',
    label: '#9b948a',
    accent: '#8fbcf0',
    hairline: '#37332d',
    control: '#7d766b',
    ok: '#7cc79c',
    warn: '#e5b567',
    'warn-ground': '#2e2618',
    err: '#f09a8f',
    'err-ground': '#331c19',
  },
}
