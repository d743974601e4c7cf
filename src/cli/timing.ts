/** Shows where the time of a run went. */
import type { Host } from '../host/host.ts'
import { openStopwatch, RULE, type Spent, type Stopwatch } from '../project/stopwatch.ts'
import { escaped } from '../text/terminal-text.ts'
import { textTable } from './text-table.ts'

/** A stopwatch that can print what it has measured. */
export interface Timing {
  readonly stopwatch: Stopwatch
  /** Once the run is over. */
  print(): void
}

/** Begins now. */
export function openTiming(host: Pick<Host, 'ticks' | 'err'>): Timing {
  const started = host.ticks()
  const stopwatch = openStopwatch(host.ticks)
  return {
    stopwatch,
    print() {
      const whole = host.ticks() - started
      for (const line of timingTables(stopwatch.spent(), whole)) host.err.write(escaped`${line}\n`)
    },
  }
}

/** The stages, then the rules, each from the costliest; `whole` is the wall time of all, in milliseconds. */
export function timingTables(spent: readonly Spent[], whole: number): readonly string[] {
  const rules = spent.filter(({ part }) => part.startsWith(RULE))
  const stages = spent.filter((one) => !rules.includes(one))
  const ofRules = { part: 'rules', milliseconds: sumOf(rules), times: 0 }
  const known = [...stages, ...(rules.length > 0 ? [ofRules] : [])]
  const rest = { part: 'everything else', milliseconds: whole - sumOf(known), times: 0 }
  return [
    ...table('Stage', [...known.toSorted(costliest), rest], whole),
    '',
    ...(rules.length > 0
      ? table(
          'Rule',
          rules.toSorted(costliest).map((one) => ({ ...one, part: one.part.slice(RULE.length) })),
          whole,
        )
      : ['No rule ran: every briefing was as an earlier run left it']),
  ]
}

function table(title: string, rows: readonly Spent[], whole: number): readonly string[] {
  const cells = rows.map(({ part, milliseconds, times }) => [
    part,
    milliseconds.toFixed(1).padStart(9),
    `${((milliseconds / whole) * 100 || 0).toFixed(1)} %`.padStart(7),
    times === 0 ? '' : String(times).padStart(7),
  ])
  const head = [title, 'Time (ms)', 'Of all'.padStart(7), 'Times'.padStart(7)]
  return textTable([head, ...cells], 0, 100)
}

function sumOf(spent: readonly Spent[]): number {
  return spent.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
}

function costliest(a: Spent, b: Spent): number {
  return b.milliseconds - a.milliseconds || (a.part < b.part ? -1 : 1)
}
