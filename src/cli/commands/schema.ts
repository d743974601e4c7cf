/** `briefing schema`: prints the JSON Schemas that editors and consumers need. */
import { UsageError } from '../../project/usage-error.ts'
import { printJson } from '../../report/json-text.ts'
import { didYouMean } from '../../text/closest.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'

const schemas: Readonly<Record<string, () => Promise<unknown>>> = {
  config: async () => (await import('../../project/config.ts')).configJsonSchema(),
  'front-matter': async () =>
    (await import('../../markdown/front-matter-schema.ts')).frontMatterJsonSchema(),
  index: async () => (await import('../../report/site-index/index-schema.ts')).indexJsonSchema(),
  report: async () => (await import('../../report/report-schema.ts')).reportJsonSchema(),
  source: async () => (await import('../../registry/source-schema.ts')).sourceJsonSchema(),
}

export const schema: Command = defineCommand({
  name: 'schema',
  aliases: [],
  summary: 'Prints a JSON Schema: config, front-matter, index, report or source.',
  arguments: '<name>',
  choices: Object.keys(schemas),
  options: [],
  examples: ['briefing schema report', 'briefing schema config > briefing.config.schema.json'],
  async run({ args }, host) {
    const [name = ''] = args
    const load = Object.hasOwn(schemas, name) ? schemas[name] : undefined
    if (!load)
      throw new UsageError(`Unknown schema "${name}"`, didYouMean(name, Object.keys(schemas)))
    host.out.send(printJson(await load()))
    return exitCodes.clean
  },
})
