/** Runs the literate cases of every rule, and every rule's own examples. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rules } from '../src/rules/index.ts'
import { compileExample, exampleVerifier } from './compile-example.ts'
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

  async function speaksOn(example: string): Promise<boolean> {
    const { language, briefing = 'Rents rose [@census].\n' } = rule.examples
    const { report } = await compileExample(
      language === 'yaml'
        ? { briefing, sources: example, rule: rule.id }
        : language === 'json'
          ? { briefing, baseline: example }
          : {
              briefing: example,
              stored: new Map(Object.entries(rule.examples.stored ?? {})),
              verifier: exampleVerifier,
            },
    )
    return report.diagnostics.some(({ ruleId, suppressed }) => ruleId === rule.id && !suppressed)
  }
})
