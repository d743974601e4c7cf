/** Measures how well the colours that a project chose can be read. */
import {
  colourNames,
  schemes,
  type ColourName,
  type Colours,
  type Look,
  type Scheme,
} from '../../../model/look.ts'
import { palettes } from './palette.ts'

/** A chosen colour that is too close to what it stands on, or to what stands on it. */
export interface WeakContrast {
  readonly scheme: Scheme
  /** The name of the setting that makes it so. */
  readonly setting: ColourName
  readonly front: string
  readonly frontColour: string
  readonly ground: ColourName
  readonly groundColour: string
  /** From 1 to 21. */
  readonly ratio: number
  /** What WCAG 2.2 asks for at level AA. */
  readonly wanted: number
}

const grounds: readonly ColourName[] = ['paper', 'card', 'sunk']
const TEXT = 4.5
const CONTROL = 3

/** What is drawn, and how much contrast it needs: words more than the borders of controls. */
const fronts: readonly (readonly [keyof (typeof palettes)['light'], number])[] = [
  ['ink', TEXT],
  ['secondary', TEXT],
  ['label', TEXT],
  ['accent', TEXT],
  ['ok', TEXT],
  ['warn', TEXT],
  ['err', TEXT],
  ['control', CONTROL],
]

/** For each colour that is drawn, the worst of its grounds, when it is too weak and the project chose one of the two. */
export function weakContrasts({ colours = {} }: Look): readonly WeakContrast[] {
  return schemes.flatMap((scheme) => {
    const chosen = colours[scheme] ?? {}
    return fronts.flatMap(([front, wanted]) => worst(scheme, chosen, front, wanted) ?? [])
  })
}

function worst(
  scheme: Scheme,
  chosen: Colours,
  front: keyof (typeof palettes)['light'],
  wanted: number,
): WeakContrast | undefined {
  const palette = { ...palettes[scheme], ...chosen }
  const frontSetting = colourNames.find((name) => name === front && chosen[name] !== undefined)
  return grounds
    .flatMap((ground): WeakContrast[] => {
      const setting = frontSetting ?? (chosen[ground] === undefined ? undefined : ground)
      const ratio = contrastOf(palette[front], palette[ground])
      if (setting === undefined || ratio >= wanted) return []
      const [frontColour, groundColour] = [palette[front], palette[ground]]
      return [{ scheme, setting, front, frontColour, ground, groundColour, ratio, wanted }]
    })
    .toSorted((a, b) => a.ratio - b.ratio)[0]
}

/** As WCAG defines it, from 1 (the same) to 21 (black on white); for "#rgb" and "#rrggbb". */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminanceOf(colour: string): number {
  const digits = colour.slice(1)
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(long.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
