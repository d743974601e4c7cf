/** Lists the subjects of the laws. */
import { briefings } from './briefing-laws.ts'
import { configs } from './config-laws.ts'
import { projects } from './project-laws.ts'
import { registries } from './registry-laws.ts'
import type { Subject } from './subject.ts'

/** In the order in which they are tried. */
export const subjects: readonly Subject[] = [briefings, registries, configs, projects]
