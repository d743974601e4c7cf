/** Holds the JSON index to the schema that is published for it. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { renderIndexDocument } from '../../../src/report/site-index/index-document.ts'
import { indexJsonSchema, indexSchema } from '../../../src/report/site-index/index-schema.ts'
import { sampleRun } from '../html/sample.ts'

const site = { url: 'https://desk.example/', description: 'A desk.', publisher: 'Harbour Desk' }

test.each([{}, site])('an index follows the schema, in zod and in JSON Schema', (known) => {
  const text = renderIndexDocument({ ...sampleRun(), site: known })
  const index: unknown = JSON.parse(text)
  const ajv = new Ajv2020({ allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(indexJsonSchema())
  expect(indexSchema.safeParse(index).error).toBeUndefined()
  expect([validate(index), validate.errors]).toEqual([true, null])
  expect(validate({ ...JSON.parse(text), extra: 1 })).toBe(false)
})

test('an entry says where its files are and when it last changed', () => {
  const { feed, briefings } = JSON.parse(renderIndexDocument({ ...sampleRun(), site }))
  expect(feed).toBe('https://desk.example/feed.xml')
  expect(briefings[0]).toMatchObject({
    id: 'ferry',
    checked: '2026-05-12',
    modified: '2026-05-14',
    corrections: [{ date: '2026-05-14', was: '43 minutes' }],
    claims: { cited: 10, checkable: 13 },
    page: 'ferry.html',
    report: 'ferry.json',
    url: 'https://desk.example/ferry.html',
  })
})

test('without an address of the site nothing has one', () => {
  const text = renderIndexDocument(sampleRun())
  expect(text).not.toContain('"url"')
  expect(text).not.toContain('"feed"')
})
