/** The flags that every command with a check has. */
import { profiles } from '../model/diagnostic.ts'
import { cacheOptions } from './cache-options.ts'
import type { CommandOption } from './command.ts'
import { projectOptions } from './project-options.ts'
import { shardOption } from './shard-option.ts'

export const checkOptions: readonly CommandOption[] = [
  {
    flags: '-f, --format <name[:file]>',
    description: 'how to print the findings, perhaps to a file; may be repeated (default pretty)',
    repeatable: true,
  },
  {
    flags: '-o, --output-file <file>',
    description: 'write the findings there instead of printing; a folder for markdown',
  },
  ...projectOptions,
  { flags: '--profile <name>', description: 'how strict to be', choices: profiles },
  {
    flags: '--csl <style.csl>',
    description: 'set references in this CSL style (needs the package citeproc)',
  },
  {
    flags: '--explain-claims',
    description: 'say of every sentence what it is, why, and what covers it (in JSON too)',
  },
  {
    flags: '--changed [ref]',
    description:
      'only briefings that differ from where this branch left <ref> (--changed=main; default HEAD, or the base of a pull request in CI), or whose sources or stored texts do',
  },
  { flags: '--staged', description: 'only what the next commit changes, as it is staged' },
  {
    flags: '--baseline <file>',
    description: 'set aside the findings in this baseline (default .briefing-baseline.json)',
  },
  { flags: '--no-baseline', description: 'report what the baseline has accepted too' },
  { flags: '--quiet', description: 'show errors only' },
  { flags: '--max-warnings <count>', description: 'fail when there are more warnings' },
  { flags: '--min-coverage <percent>', description: 'fail when fewer of the claims are cited' },
  { flags: '--stdin-filename <path>', description: 'what to call standard input (path "-")' },
  {
    flags: '--verifier <command>',
    description:
      'have a program (run by the shell) judge each claim and source: a JSON line each in, {"id", "verdict": "pass" | "fail" | "unchecked", "reason"} out',
  },
  {
    flags: '--verifier-timeout <seconds>',
    description: 'how long to wait for each answer of the verifier (default 60)',
  },
  ...cacheOptions,
  {
    flags: '--no-fast-lane',
    description: 'read all Markdown with the full parser; slower, and the same result',
  },
  shardOption,
  {
    flags: '--timing',
    description: 'print where the time went, by stage and by rule, to standard error',
  },
  { flags: '--reproducible', description: 'leave out what differs from run to run' },
  { flags: '--color', description: 'colour even when not on a terminal' },
  { flags: '--no-color', description: 'no colour even on a terminal' },
  {
    flags: '--no-ci-integration',
    description: 'in GitHub Actions, add no annotations, job summary or outputs',
  },
  { flags: '--exit-zero', description: 'exit with 0 even when there are findings' },
]

/** Of those that can stay. */
export const watchOption: CommandOption = {
  flags: '-w, --watch',
  description: 'stay, and do it again for what changes, until Ctrl-C',
}
