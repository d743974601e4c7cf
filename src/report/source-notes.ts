/** Reads what the registry says of a source beyond CSL, from `custom`. */
import type { DateValue } from '../model/date.ts'
import type { Source } from '../model/source.ts'
import { parseDateValue } from '../syntax/date-value.ts'

export interface Archive {
  readonly url: string
  readonly at?: DateValue
}

export interface SourceNotes {
  /** "primary", "secondary" or "opinion". */
  readonly tier?: string
  /** Who the source speaks for. */
  readonly interest?: string
  readonly reliability?: { readonly label: string; readonly reason?: string; readonly by?: string }
  readonly archives: readonly Archive[]
}

/** What is there and has the right shape; a rule reports the rest. */
export function sourceNotesOf({ csl }: Source): SourceNotes {
  const custom = recordOf(csl['custom'])
  const tier = textOf(custom['tier'])
  const interest = textOf(custom['interest'])
  const reliability = reliabilityOf(recordOf(custom['reliability']))
  return {
    ...(tier !== undefined && { tier }),
    ...(interest !== undefined && { interest }),
    ...(reliability && { reliability }),
    archives: archivesOf(custom['archive']),
  }
}

function reliabilityOf(note: Fields): SourceNotes['reliability'] {
  const label = textOf(note['label'])
  if (label === undefined) return undefined
  const reason = textOf(note['reason'])
  const by = textOf(note['by'])
  return { label, ...(reason !== undefined && { reason }), ...(by !== undefined && { by }) }
}

function archivesOf(value: unknown): readonly Archive[] {
  if (!Array.isArray(value)) return []
  return value.map(recordOf).flatMap((archive) => {
    const url = textOf(archive['url'])
    const at = parseDateValue(textOf(archive['at']) ?? '')
    return url === undefined ? [] : [{ url, ...(at && { at }) }]
  })
}

type Fields = Readonly<Record<string, unknown>>

function recordOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
