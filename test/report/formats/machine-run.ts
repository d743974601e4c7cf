/** A run with one finding of each sort, and one with very many, for the formats that machines read. */
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { Display, Run } from '../../../src/model/report-format.ts'
import { briefingOf, findingAt, runOf, sourceOf } from '../fixture.ts'

export const path = 'briefings/ferry.md'
export const text = `# Ferries

Crossings take longer [1]. The remark was shared widely.

## Rents & tides

“𐐀é” rents rose. Tides fell.
`

/** Run in a folder above the project. */
export const display: Display = {
  color: false,
  width: 80,
  quiet: false,
  showPath: (path) => `docs/${path}`,
}

export const briefing = briefingOf({ path, text, sources: [sourceOf('harbour')] })

/** The id that the fixture gives to the sentence with these words. */
function claimId(words: string): string {
  return briefing.sentences.find((sentence) => sentence.text.includes(words))?.id ?? ''
}

const seven = { start: text.indexOf('1]'), end: text.indexOf('1]') + 1 }

export const uncited: Diagnostic = findingAt(path, text, 'The remark was shared widely.', {
  sentence: claimId('The remark'),
  fingerprint: 'aaaaaaaaaaaaaaaa:1',
})
export const misspelt: Diagnostic = findingAt(path, text, 'rents rose', {
  rule: 'unknown-source',
  severity: 'warning',
  message: 'Unknown source "{harbor}"',
  help: 'did you mean "harbour"?',
  sentence: claimId('rents rose'),
  fingerprint: 'bbbbbbbbbbbbbbbb:1',
  related: [{ location: { path, span: seven }, message: 'cited [here]' }],
  fix: {
    title: 'Write "harbour"',
    safety: 'unsafe',
    edits: [
      {
        location: { path, span: { start: text.indexOf('é”'), end: text.indexOf('é”') + 1 } },
        text: 'e',
      },
    ],
  },
})
const unused: Diagnostic = {
  rule: 'unused-source',
  severity: 'note',
  message: 'Source "pier" is never cited',
  location: { path: 'sources/all.yaml', span: { start: 0, end: 4 } },
  fingerprint: 'cccccccccccccccc:1',
}
const silenced = {
  ...findingAt(path, text, 'Tides fell.', {
    sentence: claimId('Tides'),
    fingerprint: 'dddddddddddddddd:1',
  }),
  reason: 'common <knowledge>',
  suppression: { start: 0, end: 1 },
}

export function machineRun(): Run {
  return runOf({
    briefings: [briefing],
    texts: { [path]: text, 'sources/all.yaml': 'pier: {}\n' },
    diagnostics: [uncited, misspelt, unused],
    suppressed: [silenced],
  })
}

/** Findings of each severity in turn, the notes first. */
export function hugeRun(count: number): Run {
  const severities = ['note', 'warning', 'error'] as const
  const diagnostics = Array.from({ length: count }, (_, index) => ({
    ...uncited,
    severity: severities[index % 3] ?? 'note',
    fingerprint: `${index.toString(16).padStart(16, '0')}:1`,
  }))
  return runOf({ briefings: [briefing], texts: { [path]: text }, diagnostics })
}

/** A run in which message, help and path are the given text. */
export function hostileRun(payload: string): Run {
  const hostilePath = `briefings/${payload}.md`
  return runOf({
    briefings: [briefingOf({ path: hostilePath, text: `${payload} rose.\n`, title: payload })],
    texts: { [hostilePath]: `${payload} rose.\n` },
    diagnostics: [
      {
        rule: 'uncited-claim',
        severity: 'error',
        message: payload,
        help: payload,
        location: { path: hostilePath, span: { start: 0, end: 1 } },
        fingerprint: 'eeeeeeeeeeeeeeee:1',
      },
    ],
  })
}
