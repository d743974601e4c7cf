/** Checks the published JSON Schema against front matter that is right and wrong. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { frontMatterJsonSchema } from '../../src/markdown/front-matter-schema.ts'
import { frontMatterFields } from '../../src/model/front-matter.ts'

const schema = frontMatterJsonSchema()
const validate = new Ajv2020().compile(schema as object)

it('knows every field', () => {
  expect(schema).toHaveProperty('properties')
  expect(Object.keys((schema as { properties: object }).properties)).toEqual([...frontMatterFields])
})

it.each([
  {},
  { title: 'Ferries', checked: '2026-05-12', sources: ['a', '@b'], status: 'draft' },
  { authors: 'Ada', reviewers: ['Bo', { name: 'Cy', url: 'https://c.org' }] },
  { rules: { 'stale-source': 'off' }, slug: 'ferry-1', lang: 'pt-BR' },
])('takes %j', (frontMatter) => {
  expect(validate(frontMatter)).toBe(true)
})

it.each([
  { titel: 'Ferries' },
  { checked: 'May' },
  { status: 'done' },
  { sources: 'harbour' },
  { slug: '../x' },
  { rules: { 'stale-source': 'fatal' } },
  { corrections: [{ date: '2026-05-12' }] },
])('refuses %j', (frontMatter) => {
  expect(validate(frontMatter)).toBe(false)
})
