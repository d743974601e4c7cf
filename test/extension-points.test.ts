/** Holds the four doors: a file is named for what it exports, and documents itself. */
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commands } from '../src/cli/commands/index.ts'
import { sourceCommands } from '../src/cli/sources/index.ts'
import { registryFormats } from '../src/registry/formats/index.ts'
import { reportFormats } from '../src/report/formats/index.ts'
import { rules } from '../src/rules/index.ts'

const doors = [
  { folder: 'src/rules', items: rules.map(({ id, summary }) => ({ name: id, summary })) },
  { folder: 'src/report/formats', items: reportFormats },
  { folder: 'src/registry/formats', items: registryFormats },
  { folder: 'src/cli/commands', items: commands },
  { folder: 'src/cli/sources', items: sourceCommands },
]

describe.each(doors)('$folder', ({ folder, items }) => {
  it('lists every file of its folder, in order of name', () => {
    const names = readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map((file) => file.replace(/\.ts$/, ''))
    expect(items.map(({ name }) => name)).toEqual(names.toSorted())
  })

  it.each(items)('$name says what it is in one sentence with a period', ({ summary }) => {
    expect(summary).toMatch(/^[A-Z`][^\n]*[^.]\.$/)
  })
})

describe('rules', () => {
  it.each(rules)(
    '$id has literate cases, a rationale and severities that rise with the profile',
    (rule) => {
      expect(existsSync(`test/rules/${rule.id}.md`)).toBe(true)
      expect(rule.rationale.length).toBeGreaterThan(40)
      const order = ['off', 'note', 'warning', 'error']
      const { draft, review, publish } = rule.severity
      expect(order.indexOf(draft)).toBeLessThanOrEqual(order.indexOf(review))
      expect(order.indexOf(review)).toBeLessThanOrEqual(order.indexOf(publish))
    },
  )
})

describe('commands', () => {
  const single = commands.filter((command) => 'run' in command)
  it.each(single)('$name has an example and a test', ({ name, examples }) => {
    expect(examples.every((example) => example.includes(`briefing ${name}`))).toBe(true)
    expect(existsSync(`test/cli/${name}.test.ts`)).toBe(true)
  })

  it.each(sourceCommands)('sources $name has an example and a test', ({ name, examples }) => {
    expect(examples.length).toBeGreaterThan(0)
    expect(examples.every((example) => example.includes(`briefing sources ${name}`))).toBe(true)
    expect(existsSync(`test/cli/sources/${name}.test.ts`)).toBe(true)
  })
})
