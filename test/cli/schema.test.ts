/** Tries `briefing schema`: what it prints is JSON Schema that accepts what the program writes and reads. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, it } from 'vitest'
import { tempProject } from '../temp-project.ts'

it.each(['config', 'front-matter', 'index', 'report', 'source'])(
  'prints the schema of %s',
  async (name) => {
    const { code, out } = await tempProject({ files: {} }).run('schema', name)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    })
    expect(() => ajv().compile(JSON.parse(out))).not.toThrow()
  },
)

it('accepts a report of the program and refuses one with a stray field', async () => {
  const project = tempProject({
    files: { 'briefings/rents.md': 'Rents rose. The ferry ran [@harbour] [@nowhere].\n' },
  })
  const validate = ajv().compile(JSON.parse((await project.run('schema', 'report')).out))
  const report = JSON.parse((await project.run('check', '-f', 'json')).out)
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...report, stray: 1 })).toBe(false)
})

it('guesses at a misspelt name', async () => {
  const { code, err } = await tempProject({ files: {} }).run('schema', 'reprot')
  expect(code).toBe(2)
  expect(err).toContain('did you mean "report"?')
})

function ajv(): Ajv2020 {
  const validator = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(validator)
  return validator
}
