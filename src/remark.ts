/** The plugin for remark; by default too, because remark looks for plugins there. */
export { remarkBriefing, remarkBriefing as default } from './api/remark-briefing.ts'
export type {
  RemarkBriefingOptions,
  RemarkCheckOptions,
  RemarkFolderOptions,
  RemarkProjectOptions,
} from './api/remark-briefing.ts'
