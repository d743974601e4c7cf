/** Describes as JSON Schema the part of Reviewdog Diagnostic Format that is written, after reviewdog's own. */
import { natural, strict, string } from './strict-shape.ts'

const severity = { enum: ['ERROR', 'WARNING', 'INFO'] }
const position = strict({ line: natural, column: natural })
const range = strict({ start: position, end: position })

const diagnostic = strict(
  {
    message: string,
    // Relative, with "/" between the parts.
    location: strict({
      path: { type: 'string', pattern: String.raw`^(?!/|[A-Za-z]:)[^\\]+$` },
      range,
    }),
    severity,
    code: strict({ value: string, url: { type: 'string', pattern: '^https://' } }),
  },
  {
    suggestions: { type: 'array', minItems: 1, items: strict({ range, text: { type: 'string' } }) },
  },
)

export const rdjsonShape: object = strict(
  {
    source: strict({ name: string, url: string }),
    diagnostics: { type: 'array', items: diagnostic },
  },
  { severity },
)
