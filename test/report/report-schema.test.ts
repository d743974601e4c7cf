/** Holds the JSON format to the schema that is published for it. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { json } from '../../src/report/formats/json.ts'
import { reportJsonSchema, reportSchema } from '../../src/report/report-schema.ts'
import { sampleRun } from './html/sample.ts'

const display = { color: false, width: 80, quiet: false, showPath: (path: string) => path }

function validator(): ReturnType<Ajv2020['compile']> {
  const ajv = new Ajv2020({ allErrors: true })
  addFormats.default(ajv)
  return ajv.compile(reportJsonSchema())
}

test('a report and each of its parts follow the schema, in zod and in JSON Schema', async () => {
  const run = sampleRun()
  const validate = validator()
  const parts = [0, 1].map((index) => json.renderBriefing?.(run, index))
  for (const part of [json.render(run, display), ...parts]) {
    const text = await part
    const report: unknown = JSON.parse(text ?? '')
    expect(reportSchema.safeParse(report).error).toBeUndefined()
    expect([validate(report), validate.errors]).toEqual([true, null])
  }
})

test('the schema is strict and says which draft it is', async () => {
  const report: unknown = { ...JSON.parse(await json.render(sampleRun(), display)), extra: 1 }
  expect(reportSchema.safeParse(report).success).toBe(false)
  expect(validator()(report)).toBe(false)
  expect(reportJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    additionalProperties: false,
  })
})

test('JSON is indented by two spaces and ends in a line feed', async () => {
  const text = await json.render(sampleRun(), display)
  expect(text.startsWith('{\n  "$schema": "https://')).toBe(true)
  expect(text.endsWith('\n}\n')).toBe(true)
})
