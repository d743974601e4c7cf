/** States what holds for every config, whatever is in it. */
import type * as fc from 'fast-check'
import { parseConfig } from '../../src/project/read-config.ts'
import { UsageError } from '../../src/project/usage-error.ts'
import { rules } from '../../src/rules/index.ts'
import { ENGINE_WORDS } from './engine-words.ts'
import { heapsOf } from './heaps.ts'
import { hostileWords } from './hostile-words.ts'
import { mustHold, type Subject } from './subject.ts'

const settings = [
  'profile: publish\n',
  'profile: strict\n',
  'lang: de\n',
  'briefings: ["briefings/**/*.md"]\n',
  'sources: ../elsewhere\n',
  'rules:\n',
  '  uncited-claim: off\n',
  '  uncited-clam: error\n',
  '  unused-source: [\n',
  'overrides:\n',
  '  - files: ["*.md"]\n    rules: { stale-source: note }\n',
  'claims: { policy: lenient, scope: paragraph }\n',
  'claims: { abbreviations: [Pkwy.] }\n',
  'zones: { references: [Quellen] }\n',
  'site: { title: Rents, url: "https://a.example" }\n',
  'site: { url: javascript:alert(1), look: { colours: { light: { ink: red } } } }\n',
  'limits: { page: 1 }\n',
  'network: on\n',
  '{ "profile": "draft" }',
  '- a\n',
  '? [a]\n: b\n',
  '__proto__: { profile: draft }\n',
  'a: &a [*a]\n',
  '!!js/function x\n',
  '---\n',
  '{',
  ']',
  '"',
  ': ',
  '\n',
  '\t',
  '1e999',
  '~',
  '\uFEFF',
]

/** Configs, most of them broken somewhere. */
export const configTexts: fc.Arbitrary<string> = heapsOf(
  [...settings, ...settings, ...hostileWords],
  12,
)

export const configs: Subject<string> = {
  name: 'configs',
  inputs: configTexts,
  async check(text) {
    try {
      const { config } = parseConfig(new TextEncoder().encode(text), 'briefing.config.yaml', rules)
      mustHold(
        Object.getPrototypeOf(config) === Object.prototype && !Object.hasOwn(config, '__proto__'),
        'a config is plain data',
      )
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      refusalHolds(error.message)
    }
  },
}

/** What it quotes is made safe where it is printed. */
function refusalHolds(message: string): void {
  mustHold(!ENGINE_WORDS.test(message), 'a refusal is in the words of the user', message)
  mustHold(/briefing\.config\.yaml:\d+:\d+/.test(message), 'a refusal names its place', message)
}
