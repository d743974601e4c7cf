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
`

/** Text by path, relative to the folder of the project. */
export const starterFiles: Readonly<Record<string, string>> = {
  'briefing.config.yaml': config,
  'briefings/metre.md': briefing,
  'sources/sources.yaml': registry,
}
