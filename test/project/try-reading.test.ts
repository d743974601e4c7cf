/** Checks that texts are tried by the very reader that they are for. */
import { expect, it, vi } from 'vitest'
import { defaultZones, type ReadingOptions } from '../../src/compile.ts'
import * as reports from '../../src/import/read-report.ts'
import { tryReading } from '../../src/project/try-reading.ts'

const file = { path: 'a.md', text: 'Rents rose [1].\n', issues: [] }
const options: ReadingOptions = {
  zones: defaultZones,
  policy: 'balanced',
  scope: 'sentence',
  lang: 'en',
  abbreviations: [],
}

it('reads reports as reports, and briefings as briefings', async () => {
  const readReport = vi.spyOn(reports, 'readReport')
  await tryReading({ file, options })
  expect(readReport).not.toHaveBeenCalled()
  await tryReading({ file, options, isReport: true })
  expect(readReport).toHaveBeenCalledWith(file.text)
})
