/** Imports every report of the development data, and checks what came of it. */
import { describe, expect, it } from 'vitest'
import { hasData, readReports } from '../accuracy/data-sets.ts'
import { tempProject } from '../temp-project.ts'

const folders = ['reports-drb-dev', 'reports-onyx-dev']
const samples = hasData()
  ? folders.flatMap((folder) =>
      readReports(folder).map((text, index) => ({ name: `${folder}, report ${index + 1}`, text })),
    )
  : []

interface Imported {
  readonly briefings: readonly { readonly losses: readonly { readonly marker: string }[] }[]
}

describe.skipIf(samples.length === 0)('an imported report', () => {
  it.each(samples)('cites only what is there, or says that it is lost: $name', async ({ text }) => {
    const temp = tempProject({ files: { 'sources/sources.yaml': '', 'report.md': text } })
    const imported = await temp.run('import', 'report.md', '--out', 'briefings/a.md', '-f', 'json')
    const { briefings }: Imported = JSON.parse(imported.out)
    const losses = briefings[0]?.losses ?? []
    expect({ code: imported.code, err: imported.err }).toEqual({
      code: losses.length > 0 ? 1 : 0,
      err: '',
    })
    const { out, err } = await temp.run('check', '-f', 'concise', 'briefings/a.md')
    expect(err).toBe('')
    const unresolved = out
      .split('\n')
      .filter((line) =>
        /\((?:unknown-source|malformed-marker|too-complex|invalid-source)\)$/.test(line),
      )
    expect(unresolved.length).toBeLessThanOrEqual(losses.length)
  })
})
