/** Holds annotations to the syntax of workflow commands, whatever the texts hold. */
import { expect, it } from 'vitest'
import { github } from '../../../src/report/formats/github.ts'
import { findingAt, runOf } from '../fixture.ts'
import { briefing, display, hostileRun, hugeRun, machineRun, path, text } from './machine-run.ts'

it('prints the worst first, each with place, rule and help, and nothing silenced', async () => {
  expect(await github.render(machineRun(), display)).toBe(
    [
      '::error file=docs/briefings/ferry.md,line=3,endLine=3,col=28,endColumn=57,title=uncited-claim::Claim has no citation%0Ahelp: cite a source, as in [@key]',
      '::warning file=docs/briefings/ferry.md,line=7,endLine=7,col=7,endColumn=17,title=unknown-source::Unknown source "{harbor}"%0Ahelp: did you mean "harbour"?',
      '::notice file=docs/sources/all.yaml,line=1,endLine=1,col=1,endColumn=5,title=unused-source::Source "pier" is never cited',
      '',
    ].join('\n'),
  )
})

it('names no columns when the words cross lines', async () => {
  const finding = findingAt(path, text, 'widely.\n\n## Rents')
  const run = runOf({ briefings: [briefing], texts: { [path]: text }, diagnostics: [finding] })
  expect(await github.render(run, display)).toMatch(
    /^::error file=docs\/briefings\/ferry\.md,line=3,endLine=5,title=uncited-claim::/,
  )
})

it.each([
  '::stop-commands::token',
  'rents\n::error::owned',
  'rents\r\n##[error]owned',
  'rents%0A::add-mask::rose',
  'a,line=9::b',
  '\u2028::set-output name=a::b',
  '\u001b[2J\u0085::warning::rents',
])('gives the runner one command and no other for %j', async (payload) => {
  const printed = await github.render(hostileRun(payload), display)
  // oxlint-disable-next-line no-control-regex -- the runner and the log break lines there
  const lines = printed.split(/[\n\r\u000b\u000c\u0085\u2028\u2029]/)
  expect(lines).toHaveLength(2)
  const command =
    /^::error file=([^,:]*),line=1,endLine=1,col=1,endColumn=2,title=uncited-claim::(.*)$/
  expect(printed).not.toContain('\u001b')
  const [, file = '', message = ''] = command.exec(lines[0] ?? '') ?? []
  expect(decode(file)).toBe(`docs/briefings/${visible(payload)}.md`)
  expect(decode(message)).toBe(`${visible(payload)}\nhelp: ${visible(payload)}`)
})

it('shows ten errors and ten warnings, nine notes, and one notice that says what is missing', async () => {
  const lines = (await github.render(hugeRun(100), display)).trimEnd().split('\n')
  const counts = ['::error ', '::warning ', '::notice '].map(
    (start) => lines.filter((line) => line.startsWith(start)).length,
  )
  expect(counts).toEqual([10, 10, 10])
  expect(lines.findLastIndex((line) => line.startsWith('::error '))).toBe(9)
  expect(lines.at(-1)).toBe(
    '::notice title=briefing::71 more findings are not shown here: 23 errors, 23 warnings, 25 notes',
  )
})

it('prints nothing for a clean run, and errors only when quiet', async () => {
  expect(await github.render(runOf({ briefings: [briefing] }), display)).toBe('')
  const quiet = await github.render(machineRun(), { ...display, quiet: true })
  expect(quiet.split('\n').map((line) => line.slice(0, 8))).toEqual(['::error ', ''])
})

/** As the runner does it. */
function decode(text: string): string {
  return text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%')
}

function visible(payload: string): string {
  return payload
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replace(
      // oxlint-disable-next-line no-control-regex -- control characters are what it shows
      /[\u001b\u0085\u2028]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}
