/** Cuts a briefing into sections at its headings and gives each its zone. */
import type { Block, Section, Zone } from '../model/briefing.ts'
import type { Span } from '../text/span.ts'
import { zoneOf } from './zones.ts'

/** A heading that opens a section; the title is its text without markers. */
export interface OpenedSection {
  readonly title: string
  readonly depth: number
  readonly heading: Span
}

/**
 * The text before the first heading, then one section for each heading. A section whose heading
 * names no zone is what its parent is. A single level-1 heading at the start is the briefing's
 * title and leaves its section in the body, whatever it says.
 */
export function cutSections(
  opened: readonly OpenedSection[],
  body: Span,
  zones: ReadonlyMap<string, Zone>,
): Section[] {
  const hasTitle = opened[0]?.depth === 1 && opened.filter(({ depth }) => depth === 1).length === 1
  const start = { start: body.start, end: body.start }
  const sections: Section[] = [
    {
      title: '',
      depth: 0,
      zone: 'body',
      heading: start,
      span: { ...body, end: startOf(opened[0], body) },
    },
  ]
  const parents: Section[] = []
  for (const [index, { title, depth, heading }] of opened.entries()) {
    while ((parents.at(-1)?.depth ?? 0) >= depth) parents.pop()
    const inherited = parents.at(-1)?.zone ?? 'body'
    const zone = index === 0 && hasTitle ? 'body' : (zoneOf(title, zones) ?? inherited)
    const span = { start: heading.start, end: startOf(opened[index + 1], body) }
    const section: Section = { title, depth, zone, heading, span }
    sections.push(section)
    parents.push(section)
  }
  return sections
}

/** A section with everything below it, up to the next heading that is as high or higher. */
export function wholeSection(sections: readonly Section[], index: number): Span {
  const section = sections[index]
  if (!section) return { start: 0, end: 0 }
  let end = section.span.end
  for (let below = index + 1; below < sections.length; below++) {
    const next = sections[below]
    if (!next || next.depth <= section.depth) break
    end = next.span.end
  }
  return { start: section.span.start, end }
}

/** A block's text without some stretches of it, spaces folded. `cuts` are in text order. */
export function textWithout(block: Block, cuts: readonly Span[]): string {
  let text = ''
  let offset = 0
  for (const { start, end } of cuts) {
    text += block.text.slice(offset, start)
    offset = Math.max(offset, end)
  }
  return (text + block.text.slice(offset)).split(/\s+/).filter(Boolean).join(' ')
}

function startOf(section: OpenedSection | undefined, body: Span): number {
  return section?.heading.start ?? body.end
}
