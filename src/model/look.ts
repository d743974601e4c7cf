/** Names what a project changes about how its pages look. */

/** Colours by what they are for. The colours of problems are ours, so that they mean the same everywhere. */
export const colourNames = [
  'paper',
  'card',
  'sunk',
  'ink',
  'secondary',
  'label',
  'accent',
  'hairline',
  'control',
] as const
/** What a colour is for. */
export type ColourName = (typeof colourNames)[number]

/** Each as "#rgb" or "#rrggbb". */
export type Colours = { readonly [Name in ColourName]?: string }

/** By the name of what a reader's system asks for. */
export const schemes = ['light', 'dark'] as const
/** What a reader's system asks for. */
export type Scheme = (typeof schemes)[number]

/** The texts, the controls about them, and code. */
export const fontNames = ['text', 'interface', 'code'] as const
/** What a typeface is for. */
export type FontName = (typeof fontNames)[number]

/** Everything is optional; what is missing is ours. */
export interface Look {
  /** A small picture as a `data:` address. */
  readonly logo?: string
  readonly colours?: { readonly [Name in Scheme]?: Colours }
  /** Families in the order in which they are tried. */
  readonly fonts?: { readonly [Name in FontName]?: readonly string[] }
}
