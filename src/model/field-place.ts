/** Tells where a field of a source stands in its registry file. */
import type { Location } from '../text/span.ts'
import type { Source } from './source.ts'

/** The value of a field by its path (`custom.retracted`), else the source's key. */
export function fieldPlace({ location, fields }: Source, field: string): Location {
  return { path: location.path, span: fields[field] ?? fields['id'] ?? location.span }
}
