/**
 * Measures the splitter, the classifier and the evidence checks on the development data against the targets, prints the
 * table and stores it in FIGURES.md. Nothing here passes or fails.
 */
import { writeFileSync } from 'node:fs'
import { measureCheckWorthiness } from './check-worthiness.ts'
import { measureCitationNeed } from './citation-need.ts'
import { DATA_FOLDER, hasData } from './data-sets.ts'
import { measureEvidenceFlags } from './evidence-flags.ts'
import { measureEvidenceSpeed } from './evidence-speed.ts'
import { type Figure, renderFigures } from './figure.ts'
import { measureFormalProse } from './formal-prose.ts'
import { measureGoldenRules } from './golden-rules.ts'
import { measureMarkerScope } from './marker-scope.ts'
import { measureOffsets } from './offsets.ts'
import { measureQuotationCheck } from './quotation-check.ts'
import { measureSpeed } from './speed.ts'
import { measureWebText } from './web-text.ts'

const STORE = 'test/accuracy/FIGURES.md'

const HEAD = `# Figures

Written by \`npm run accuracy\` from development data that is not part of the repository. An end counts
wherever a gold sentence ends, the last of its paragraph too; "inner ends" leaves those out. The
published baseline of the marker layouts (3.4) is of another set and cannot be had here by either way of
counting: \`Intl.Segmenter\` finds only the ends of paragraphs, so its figure is their share. The gold of
the formal prose has lines that hold two sentences or end inside one; "without its slips" leaves out or
joins those, by a rule that looks at the gold alone.
`

if (hasData()) {
  const figures: Figure[] = [
    ...measureGoldenRules(),
    ...measureFormalProse(),
    ...measureWebText(),
    ...measureOffsets(),
    ...measureCitationNeed(),
    ...measureCheckWorthiness(),
    ...measureMarkerScope(),
    ...measureQuotationCheck(),
    ...measureEvidenceFlags(),
  ]
  const table = renderFigures(figures)
  writeFileSync(STORE, `${HEAD}\n${table}`)
  process.stdout.write(
    `${table}\n${measureSpeed()}\n${measureEvidenceSpeed()}\n\nWritten to ${STORE}\n`,
  )
} else process.stdout.write(`skipped: no data in ${DATA_FOLDER}\n`)
