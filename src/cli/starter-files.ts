/** The files of a new project: small, true, and clean under every profile. */

const config = `# See \`briefing schema config\` for every setting.
briefings: [briefings/**/*.md]
sources: ['sources/**/*.{yaml,yml,json,bib,ris}']
profile: review
`

const briefing = `---
title: How long is a metre?
checked: 2026-11-20
sources: [si-brochure]
---

## Executive summary

The metre is defined by fixing the speed of light in vacuum at 299 792 458 metres per second [1].

## 1. What the definition rests on

The SI Brochure lists the metre as one of seven base units [@si-brochure, sec. 2.3].

## Further questions

- How was the metre defined before?
`

const registry = `# CSL-YAML: the same fields as in Zotero and pandoc. Cite an entry as [@si-brochure].
- id: si-brochure
  type: report
  title: The International System of Units (SI)
  author:
    - literal: Bureau International des Poids et Mesures
  edition: 9
  issued: 2019
  URL: https://www.bipm.org/en/publications/si-brochure
  custom:
    # What the source says, so that quotations and numbers can be checked; here two passages of section 2.3.1.
    snapshot:
      path: snapshots/si-brochure.txt
      sha256: d2f04b361452817f7631141566d2f23a98f9dee9ca4d78eb7b512d5461a3af05
      mediaType: text/plain
`

const stored = `The metre, symbol m, is the SI unit of length. It is defined by taking the fixed numerical value of the
speed of light in vacuum c to be 299 792 458 when expressed in the unit m s−1, where the second is defined
in terms of the caesium frequency ΔνCs.

Starting from the definition of the SI in terms of fixed numerical values of the defining constants,
definitions of each of the seven base units are deduced by using, as appropriate, one or more of these
defining constants.
`

/** Text by path, relative to the folder of the project. */
export const starterFiles: Readonly<Record<string, string>> = {
  'briefing.config.yaml': config,
  'briefings/metre.md': briefing,
  'sources/sources.yaml': registry,
  'sources/snapshots/si-brochure.txt': stored,
}
