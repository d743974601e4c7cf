/** Reads and writes registry files in CSL-JSON, as Zotero and other reference managers export them. */
import { defineRegistryFormat, type RegistryFormat } from '../../model/registry-format.ts'
import { printJsonEntries } from '../print-entries.ts'
import { decodeEntries } from '../decode-entries.ts'
import { parseJsonParts } from '../json-tree.ts'

export const cslJson: RegistryFormat = defineRegistryFormat({
  name: 'csl-json',
  summary: 'CSL-JSON: a list of sources, such a list under `references`, or a map by key.',
  extensions: ['.json'],
  decode: ({ path, text }) => decodeEntries(path, parseJsonParts(text)),
  encode: (sources) => ({ text: printJsonEntries(sources), losses: [] }),
})
