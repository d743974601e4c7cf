/** Reads and rewrites literate rule cases: Markdown in which fences hold inputs and expected output. */
import type { ReportDiagnostic } from '../src/model/report.ts'
import { compileExample, exampleVerifier, fixExample, type Example } from './compile-example.ts'

const FENCE =
  /^(`{3,})([a-z]+) (briefing|sources|baseline|config|stored|file|diagnostics|fixed)((?: [a-z]+=\S+)*)\n([\s\S]*?)^\1$/gm

export interface RenderedCases {
  /** The whole file with every `diagnostics` and `fixed` fence recomputed. */
  readonly text: string
  readonly caseCount: number
}

/**
 * Each heading starts a case; its `briefing` and `sources` fences are the input of its `diagnostics`,
 * each `stored key=census` fence is the stored text of a source, and each `file path=snapshots/census.txt`
 * fence a file that the registry may name. A `fixed` fence is the briefing once the rule's fixes, safe or not,
 * have been applied to its end.
 */
export async function renderCases(markdown: string, rule: string): Promise<RenderedCases> {
  const cases = splitCases(markdown)
  const rendered = await Promise.all(cases.map((text) => renderCase(text, rule)))
  return { text: rendered.join(''), caseCount: cases.length - 1 }
}

/** At each second-level heading that stands outside a fence; the first part is the introduction. */
function splitCases(markdown: string): string[] {
  const cases = ['']
  let fence = ''
  for (const line of markdown.split(/(?<=\n)/)) {
    const [ticks = ''] = /^`{3,}/.exec(line) ?? []
    if (fence === '') fence = ticks
    else if (ticks === fence && line.trim() === fence) fence = ''
    if (fence === '' && line.startsWith('## ')) cases.push('')
    cases.push(`${cases.pop() ?? ''}${line}`)
  }
  return cases
}

async function renderCase(text: string, rule: string): Promise<string> {
  const fences = [...text.matchAll(FENCE)]
  const input = fences.find(([, , , name]) => name === 'briefing')
  const sources = fences.find(([, , , name]) => name === 'sources')?.[5]
  const baseline = fences.find(([, , , name]) => name === 'baseline')?.[5]
  const config = fences.find(([, , , name]) => name === 'config')?.[5]
  const output = fences.find(([, , , name]) => name === 'diagnostics')
  if (!input && !sources && config === undefined) return text
  if (!output) throw new Error(`A case has no diagnostics fence:\n${text}`)
  const example: Example = {
    briefing: unescapeControls(input?.[5] ?? 'Rents rose [@census].\n'),
    ...(sources !== undefined && { sources }),
    ...(baseline !== undefined && { baseline }),
    ...(config !== undefined && { config }),
    stored: textsByName(fences, 'stored'),
    rule,
    files: textsByName(fences, 'file'),
    ...settings(input?.[4] ?? ''),
  }
  const { report, fileOf } = await compileExample(example)
  const diagnostics = report.diagnostics
    .filter(({ ruleId, suppressed }) => ruleId === rule && !suppressed)
    .map((diagnostic) => print(diagnostic, fileOf(diagnostic.path)?.text ?? ''))
  const [whole, ticks, language, name, words] = output
  const printed = diagnostics.length > 0 ? diagnostics.join('') : 'none\n'
  const rendered = text.replace(
    whole,
    () => `${ticks}${language} ${name}${words}\n${printed}${ticks}`,
  )
  const fixed = fences.find(([, , , kind]) => kind === 'fixed')
  return fixed ? renderFixed(rendered, fixed, await fixExample(example, rule)) : rendered
}

function renderFixed(
  text: string,
  [whole, ticks, language]: RegExpMatchArray,
  fixed: string,
): string {
  const shown = escapeControls(fixed)
  return text.replace(whole, () => `${ticks}${language} fixed\n${shown}${ticks}`)
}

/** Text by source key or path, as the fences of one kind give it. */
function textsByName(
  fences: readonly RegExpMatchArray[],
  kind: 'stored' | 'file',
): ReadonlyMap<string, string> {
  return new Map(
    fences
      .filter(([, , , name]) => name === kind)
      .map(([, , , , words = '', text = '']) => [words.trim().replace(/^[a-z]+=/, ''), text]),
  )
}

/** `today=2026-01-01`, `scope=run`, `profile=draft`, `complete=false`, `site=https://desk.example/`, `verifier=example` after the name of a briefing fence. */
function settings(words: string): Partial<Example> {
  const pairs = words
    .trim()
    .split(' ')
    .filter(Boolean)
    .map((word) => word.split('='))
  return Object.fromEntries(pairs.map(([key, value]) => [key, settingOf(key, value)]))
}

function settingOf(key: string | undefined, value: string | undefined): unknown {
  if (key === 'verifier') return exampleVerifier
  return key === 'complete' ? value === 'true' : value
}

/** `␀` and `␍` stand for characters that a Markdown file cannot show. */
function unescapeControls(text: string): string {
  return text.replaceAll('␀', '\u0000').replaceAll('␍', '\r')
}

function escapeControls(text: string): string {
  return text.replaceAll('\u0000', '␀').replaceAll('\r', '␍')
}

function print(
  { severity, message, help, path, range, related }: ReportDiagnostic,
  text: string,
): string {
  const { start, end } = range
  const words = JSON.stringify(text.slice(start.offset, end.offset))
  const lines = [
    `${path}:${start.line}:${start.column}: ${severity}: ${message}`,
    `  at ${words.length > 100 ? `${words.slice(0, 60)} … ${words.slice(-30)}` : words}`,
    ...(help === undefined ? [] : [`  help: ${help}`]),
    ...(related ?? []).map(
      (place) =>
        `  also ${place.path}:${place.range.start.line}:${place.range.start.column}: ${place.message}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}
