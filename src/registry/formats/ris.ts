/** Reads and writes registry files in RIS, as publishers and databases hand them out. */
import { defineRegistryFormat, type RegistryFormat } from '../../model/registry-format.ts'
import { encodeRis } from '../ris/encode-ris.ts'
import { decodeEntries } from '../decode-entries.ts'
import { decodeRis } from '../ris/decode-ris.ts'

export const ris: RegistryFormat = defineRegistryFormat({
  name: 'ris',
  summary: 'RIS, as publishers, databases and EndNote write it.',
  extensions: ['.ris'],
  decode: ({ path, text }) => decodeEntries(path, [decodeRis(text)]),
  encode: (sources) => encodeRis(sources),
})
