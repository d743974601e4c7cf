/** Writes a rule's documentation as plain text. */
import { profiles } from '../model/diagnostic.ts'
import type { Rule } from '../model/rule.ts'

/** One line a rule: its id and what it means. */
export function listRules(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  return rules.map(({ id, summary }) => `${id.padEnd(width)}  ${summary}\n`).join('')
}

export function explainRule({
  id,
  summary,
  rationale,
  severity,
  fixable,
  mandatory,
  since,
  examples,
}: Rule): string {
  const levels = profiles.map((profile) => `${profile} ${severity[profile]}`).join(' · ')
  return [
    `${id}: ${summary}`,
    '',
    rationale,
    '',
    `Severity   ${levels}`,
    `Fix        ${fixable === 'never' ? 'none: only the author knows' : fixable}`,
    `Since      ${since}`,
    '',
    ...Object.entries(examples.stored ?? {}).flatMap(([key, text]) => [
      `What the source "${key}" says`,
      indent(text),
    ]),
    'Bad',
    indent(examples.bad),
    'Good',
    indent(examples.good),
    ...(mandatory
      ? ['It says what was not read, so no config, comment or baseline sets it aside.\n']
      : [
          'To accept one case, write above it, with your reason:',
          indent(`<!-- briefing-ignore ${id}: reason -->\n`),
          'To set the severity for the project, in briefing.config.yaml:',
          indent(`rules:\n  ${id}: warning\n`),
        ]),
  ].join('\n')
}

function indent(text: string): string {
  return text.replaceAll('\u0000', '␀').replace(/^(?=.)/gm, '  ')
}
