/** Makes the projects that the bench runs on, in a folder of its own. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeBriefing, makeRegistry } from './corpus.js'

/** Briefings of 8 KB, `b0.md` and on, beside a registry of `sourceCount` in `sources/<registry>`. */
export function makeProject(
  folder,
  { count, sourceCount = 12, registry = 'sources.yaml', text = makeRegistry(sourceCount) },
) {
  for (const part of ['briefings', 'sources']) mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'briefing.config.yaml'), 'profile: review\n')
  writeFileSync(join(folder, 'sources', registry), text)
  for (let index = 0; index < count; index++)
    writeFileSync(
      join(folder, `briefings/b${index}.md`),
      makeBriefing(index, Math.max(12, sourceCount), 8 * 1024),
    )
}
