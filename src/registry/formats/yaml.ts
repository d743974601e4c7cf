/** Reads and writes registry files in YAML, as Pandoc and Quarto use them. */
import { defineRegistryFormat, type RegistryFormat } from '../../model/registry-format.ts'
import { printYamlEntries } from '../print-entries.ts'
import { decodeEntries } from '../decode-entries.ts'
import { parseYamlParts } from '../../syntax/yaml-parts.ts'

export const yaml: RegistryFormat = defineRegistryFormat({
  name: 'yaml',
  summary: 'CSL-YAML: a list of sources, such a list under `references`, or a map by key.',
  extensions: ['.yaml', '.yml'],
  decode: ({ path, text }) => decodeEntries(path, parseYamlParts(text)),
  encode: (sources) => ({ text: printYamlEntries(sources), losses: [] }),
})
