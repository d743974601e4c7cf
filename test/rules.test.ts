/** Runs the literate cases of every rule, and every rule's own examples. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rules } from '../src/rules/index.ts'
import { compileExample, exampleVerifier, fixExample } from './compile-example.ts'
import { renderCases } from './literate-cases.ts'

describe.each(rules)('$id', (rule) => {
  const file = fileURLToPath(new URL(`rules/${rule.id}.md`, import.meta.url))

  it('finds in its literate cases what they say', async () => {
    const rendered = await renderCases(readFileSync(file, 'utf8'), rule.id)
    expect(rendered.caseCount).toBeGreaterThan(1)
    await expect(rendered.text).toMatchFileSnapshot(file)
  })

  it('speaks on its bad example and not on its good one', async () => {
    expect(await speaksOn(rule.examples.bad)).toBe(true)
    expect(await speaksOn(rule.examples.good)).toBe(false)
  })

  it.runIf(rule.fixable !== 'never')('mends its bad example', async () => {
    expect(readFileSync(file, 'utf8')).toContain('md fixed\n')
    const { bad: briefing, stored = {} } = rule.examples
    const example = { briefing, stored: new Map(Object.entries(stored)), rule: rule.id }
    const { report } = await compileExample({
      ...example,
      briefing: await fixExample(example, rule.id),
    })
    const left = report.diagnostics.filter(
      ({ ruleId, path }) => ruleId === rule.id && path === 'briefing.md',
    )
    expect(left).toEqual([])
  })

  async function speaksOn(example: string): Promise<boolean> {
    const { language, briefing = 'Rents rose [@census].\n' } = rule.examples
    const { report } = await compileExample(
      language === 'yaml'
        ? { briefing, sources: example, rule: rule.id }
        : language === 'json'
          ? { briefing, baseline: example }
          : language === 'config'
            ? { briefing, config: example }
            : {
                briefing: example,
                stored: new Map(Object.entries(rule.examples.stored ?? {})),
                verifier: exampleVerifier,
              },
    )
    return report.diagnostics.some(({ ruleId, suppressed }) => ruleId === rule.id && !suppressed)
  }
})
