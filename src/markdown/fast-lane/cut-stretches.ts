/** Cuts regions into stretches of which each is judged on its own, so that judging many takes no longer than it must. */
import type { RootContent } from 'mdast'
import type { Region } from './cut-regions.ts'
import type { TextLines } from './text-lines.ts'

/** A region with its nodes, or without when it is not plain. */
export interface ReadRegion extends Region {
  readonly nodes: readonly RootContent[] | undefined
}

/** What goes on in a list, quote or footnote looks like the start of one. */
const CONTAINER = /[ \t]*(?:[-+*>]|\d{1,9}[.)]|\[\^)/y

/**
 * Regions that are read together. Each stretch but the first starts, and each but the last ends, with a region
 * of no lines and no nodes, so that it shows whether something open reaches over its borders. A cut comes behind `judgedAtOnce` characters
 * for the judge, as soon as it may.
 */
export function cutStretches(
  lines: TextLines,
  regions: readonly ReadRegion[],
  judgedAtOnce: number,
): ReadRegion[][] {
  const stretches: ReadRegion[][] = []
  let stretch: ReadRegion[] = []
  let judged = 0
  for (const region of regions) {
    if (judged >= judgedAtOnce && (region.nodes || !mayGoOn(lines, region))) {
      const border = { first: region.first, last: region.first, nodes: [] }
      stretches.push([...stretch, border])
      stretch = [border]
      judged = 0
    }
    stretch.push(region)
    if (!region.nodes) judged += lines.endOf(region.last - 1) - lines.startOf(region.first)
  }
  return [...stretches, stretch]
}

/** The stretches as one, in which all is for the judge. */
export function joinStretches(stretches: readonly (readonly ReadRegion[])[]): ReadRegion[] {
  const all = stretches.flat()
  const inner = all.filter(({ first, last }) => first < last)
  const [opening] = all
  const closing = all.at(-1)
  const isBorder = (region: ReadRegion | undefined): region is ReadRegion =>
    region?.first === region?.last
  return [
    ...(isBorder(opening) ? [opening] : []),
    ...inner.map(({ first, last }) => ({ first, last, nodes: undefined })),
    ...(isBorder(closing) ? [closing] : []),
  ]
}

function mayGoOn(lines: TextLines, { first }: Region): boolean {
  CONTAINER.lastIndex = lines.startOf(first)
  return CONTAINER.test(lines.text)
}
