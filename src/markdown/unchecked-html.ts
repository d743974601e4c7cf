/** Finds prose in raw HTML, which Markdown does not read and so nothing here can check. */
import type { Html } from 'mdast'
import type { Issue } from '../model/issue.ts'
import { withoutComments } from '../syntax/raw-html.ts'

/** An issue for each block of HTML with words between its tags; comments and bare tags are fine. */
export function uncheckedHtml(nodes: readonly Html[], path: string): readonly Issue[] {
  return nodes.flatMap(({ value, position }) => {
    const words = withoutComments(value).replace(/<[^<>]*>/g, ' ')
    const [start, end] = [position?.start.offset, position?.end.offset]
    if (!/\p{L}/u.test(words) || start === undefined || end === undefined) return []
    const issue: Issue = {
      kind: 'unchecked-html',
      message: 'Text in raw HTML is not checked',
      help: 'write it in Markdown',
      location: { path, span: { start, end } },
    }
    return [issue]
  })
}
