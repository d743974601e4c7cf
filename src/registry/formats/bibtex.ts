/** Reads and writes registry files in BibTeX and BibLaTeX, as reference managers and LaTeX users keep them. */
import { defineRegistryFormat, type RegistryFormat } from '../../model/registry-format.ts'
import { encodeBibtex } from '../bibtex/encode-bibtex.ts'
import { decodeEntries } from '../decode-entries.ts'

export const bibtex: RegistryFormat = defineRegistryFormat({
  name: 'bibtex',
  summary: 'BibTeX and BibLaTeX, as Zotero (Better BibTeX), JabRef and LaTeX write them.',
  extensions: ['.bib'],
  async decode({ path, text }) {
    const { decodeBibtex } = await import('../bibtex/decode-bibtex.ts')
    return decodeEntries(path, [await decodeBibtex(text)])
  },
  encode: (sources) => encodeBibtex(sources),
})
