/** States what holds for every registry file, whatever is in it. */
import { isDeepStrictEqual } from 'node:util'
import type { DecodedRegistryFile } from '../../src/model/registry-format.ts'
import { decodeRegistryFile } from '../../src/registry/decode-file.ts'
import { encodeRegistryFile, isWritable } from '../../src/registry/encode-file.ts'
import { registryFormats } from '../../src/registry/formats/index.ts'
import { TextFile } from '../../src/text/text-file.ts'
import { ENGINE_WORDS } from './engine-words.ts'
import { registryTexts, type RegistryText } from './registry-texts.ts'
import { mustHold, type Subject } from './subject.ts'

export const registries: Subject<RegistryText> = {
  name: 'registries',
  inputs: registryTexts,
  async check(file) {
    const decoded = await decode(file)
    placesLieInside(decoded, file.text)
    for (const { message } of decoded.issues)
      mustHold(!ENGINE_WORDS.test(message), 'a message is in the words of the user', message)
    await lineEndsDoNotMatter(file)
    await whatWasReadCanBeWritten(decoded)
  },
}

async function decode({ path, text }: RegistryText): Promise<DecodedRegistryFile> {
  return decodeRegistryFile(new TextFile(path, text))
}

function placesLieInside({ sources, issues }: DecodedRegistryFile, text: string): void {
  const spans = [
    ...issues.map(({ location }) => location.span),
    ...sources.flatMap(({ location, fields }) => [location.span, ...Object.values(fields)]),
  ]
  for (const { start, end } of spans)
    mustHold(
      start >= 0 && end <= text.length && end >= Math.min(start + 1, text.length),
      'a place lies inside the text',
      { start, end, length: text.length },
    )
  for (const { key, fields } of sources)
    mustHold(key !== '' && fields['id'] !== undefined, 'a source has a key at a place', key)
}

/** Only where a line end is no part of a value. */
async function lineEndsDoNotMatter({ path, text }: RegistryText): Promise<void> {
  if (!/\.(?:bib|ris)$/.test(path)) return
  const plain = text.replace(/[\uFEFF\r]/g, '')
  const unix = await decode({ path, text: plain })
  const windows = await decode({ path, text: `\uFEFF${plain.replaceAll('\n', '\r\n')}` })
  mustHold(
    isDeepStrictEqual(saidBy(unix), saidBy(windows)),
    'a file says the same with other line ends and a byte order mark',
    [saidBy(unix), saidBy(windows)],
  )
}

function saidBy({ sources, issues }: DecodedRegistryFile): unknown {
  return { sources: sources.map(({ csl }) => csl), issues: issues.map(({ message }) => message) }
}

/** Keys that every format can hold; what happens to others is said as a loss. */
const PLAIN_KEY = /^[a-z\d]+$/i

async function whatWasReadCanBeWritten({ sources }: DecodedRegistryFile): Promise<void> {
  const unique = [...new Map(sources.map((source) => [source.key, source])).values()]
  for (const format of registryFormats.filter(isWritable)) {
    const { text, losses } = await encodeRegistryFile(format, unique)
    const gone = losses.filter(
      ({ key, field, reason }) =>
        field === 'id' && reason.startsWith('cannot') && PLAIN_KEY.test(key),
    )
    mustHold(gone.length === 0, `what was read can be written as ${format.name}`, [gone, text])
  }
}
