/** Reads a text for the sake of finding out whether that comes to an end. */
import type { ReadingOptions, SourceText } from '../compile.ts'

/** What a thread of `tryAside` is sent: a text to read, and how. */
export interface ReadingWork {
  readonly file: SourceText
  readonly options: ReadingOptions
  /** Whether it is a report that a chat tool wrote; a briefing when absent. */
  readonly isReport?: true
}

/** Nothing comes of it. */
export async function tryReading({ file, options, isReport }: ReadingWork): Promise<void> {
  if (isReport) {
    const { readReport } = await import('../import/read-report.ts')
    readReport(file.text)
    return
  }
  const { readBriefing } = await import('../compile.ts')
  readBriefing(file, options)
}
