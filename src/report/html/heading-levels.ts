/** Fits the headings of a briefing under the title of its page. */
import type { Heading } from 'mdast'
import type { ClaimedBriefing, Section } from '../../model/briefing.ts'

export interface HeadingLevels {
  /** Whether the heading is the title, which the head of the page shows. */
  isTitle(heading: Heading): boolean
  /** 2 to 6, never more than one below the heading before; to be asked in document order. */
  levelOf(heading: Heading): number
}

/** Level-1 headings other than the title push all headings down by one. */
export function headingLevels(briefing: ClaimedBriefing): HeadingLevels {
  const title = titleSection(briefing)
  const shift = briefing.sections.some((section) => section.depth === 1 && section !== title)
    ? 1
    : 0
  let previous = 1
  return {
    isTitle: ({ position }) =>
      title !== undefined && position?.start.offset === title.heading.start,
    levelOf({ depth }) {
      previous = Math.max(2, Math.min(depth + shift, previous + 1, 6))
      return previous
    },
  }
}

/** The first level-1 heading, when it says what the title says. */
function titleSection({ sections, title }: ClaimedBriefing): Section | undefined {
  const first = sections.find(({ depth }) => depth === 1)
  return first?.title.trim() === title.trim() ? first : undefined
}
