/** Checks that the published schema of registry files and the decoder agree. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { sourceJsonSchema } from '../../src/registry/source-schema.ts'
import { readJson } from './read-registry.ts'

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(sourceJsonSchema())
const census = { type: 'report', title: 'Census' }

describe('sourceJsonSchema', () => {
  it.each([
    ['a list', [{ id: 'census', ...census }]],
    ['a list under references', { references: [{ id: 'census', ...census }] }],
    ['a map by key', { census }],
    ['one entry', { id: 'census', ...census }],
    [
      'every kind of field',
      [
        {
          id: 1,
          ...census,
          url: 'https://stats.example',
          volume: 3,
          author: ['Pier', { family: 'Sommer' }],
          editor: 'Pier',
          issued: '2024~',
          accessed: 2026,
          submitted: { 'date-parts': [[2024, 3]] },
          custom: { tier: 'primary', rooms: 3 },
        },
      ],
    ],
  ])('accepts %s, as the decoder does', async (_layout, file) => {
    expect(validate(file)).toBe(true)
    expect((await readJson(JSON.stringify(file))).issues).toEqual([])
  })

  it.each([
    ['an unknown field', [{ id: 'census', ...census, titel: 'Census' }]],
    ['an unknown type', [{ id: 'census', type: 'website', title: 'Census' }]],
    ['a list as title', [{ id: 'census', type: 'report', title: ['Census'] }]],
    ['an unknown name part', [{ id: 'census', ...census, author: [{ name: 'Sommer' }] }]],
    [
      'a date with four parts',
      [{ id: 'census', ...census, issued: { 'date-parts': [[2024, 1, 2, 3]] } }],
    ],
    ['an unknown tier', [{ id: 'census', ...census, custom: { tier: 'first' } }]],
  ])('rejects %s, as the decoder does', async (_fault, file) => {
    expect(validate(file)).toBe(false)
    expect((await readJson(JSON.stringify(file))).issues).toHaveLength(1)
  })
})
