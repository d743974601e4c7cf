/** Overrides of severities. */
import type { SeverityOrOff } from './diagnostic.ts'

/** Severities that hold in some files, or for some sources, only. */
export interface SeverityOverride {
  /** Of files, relative to the project root; absent for every file. */
  readonly paths?: ReadonlySet<string>
  /** Of sources, by key; absent for findings about any source and about none. */
  readonly keys?: ReadonlySet<string>
  /** By rule id. */
  readonly rules: Readonly<Record<string, SeverityOrOff>>
}
