/** Describes as JSON Schema the part of SARIF 2.1.0 that is written, with GitHub's required fields and limits. */
import { natural, strict, string } from './strict-shape.ts'

const shortText = strict({ text: { ...string, maxLength: 1024 } })
const message = strict({ text: string })
const level = { enum: ['none', 'note', 'warning', 'error'] }
const list = (items: object, limits: object = {}): object => ({ type: 'array', items, ...limits })

const region = strict({
  startLine: natural,
  startColumn: natural,
  endLine: natural,
  endColumn: natural,
})
const artifactLocation = strict({
  // No scheme, no slash in front, nothing that a URI cannot hold.
  uri: { type: 'string', pattern: String.raw`^(?![/]|[a-z]+:)[\w\-.~!*'()/%]+$` },
  uriBaseId: { const: '%SRCROOT%' },
})
const physicalLocation = strict({ artifactLocation, region })

const rule = strict(
  {
    id: { ...string, maxLength: 255 },
    shortDescription: shortText,
    fullDescription: shortText,
    help: message,
  },
  {
    helpUri: string,
    defaultConfiguration: { type: 'object' },
    properties: strict({
      tags: list(string, { maxItems: 10 }),
      'problem.severity': { enum: ['error', 'warning', 'recommendation'] },
    }),
  },
)
const fix = strict({
  description: message,
  artifactChanges: list(
    strict({
      artifactLocation,
      replacements: list(
        strict({ deletedRegion: region, insertedContent: strict({ text: { type: 'string' } }) }),
        { minItems: 1 },
      ),
    }),
    { minItems: 1 },
  ),
  properties: strict({ applicability: { enum: ['safe', 'unsafe'] } }),
})
const result = strict(
  {
    ruleId: string,
    level,
    message,
    locations: list(strict({ physicalLocation }), { minItems: 1, maxItems: 1 }),
    partialFingerprints: strict({ primaryLocationLineHash: string }),
    suppressions: list(
      strict({
        kind: { enum: ['inSource', 'external'] },
        status: { const: 'accepted' },
        justification: { type: 'string' },
      }),
    ),
  },
  {
    ruleIndex: { type: 'integer', minimum: 0 },
    relatedLocations: list(strict({ id: natural, message, physicalLocation }), { maxItems: 100 }),
    fixes: list(fix, { minItems: 1 }),
  },
)
const run = strict({
  tool: strict({
    driver: strict({
      name: string,
      semanticVersion: string,
      informationUri: string,
      rules: list(rule),
    }),
  }),
  automationDetails: strict({ id: { type: 'string', pattern: '/$' } }),
  columnKind: { const: 'utf16CodeUnits' },
  originalUriBaseIds: strict({ '%SRCROOT%': strict({ description: message }) }),
  invocations: list(
    strict({
      executionSuccessful: { type: 'boolean' },
      toolExecutionNotifications: list(strict({ level, message })),
    }),
    { minItems: 1 },
  ),
  results: list(result, { maxItems: 5000 }),
})

export const sarifShape: object = strict({
  $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
  version: { const: '2.1.0' },
  runs: list(run, { minItems: 1, maxItems: 20 }),
})
