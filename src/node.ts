/** The public API for folders, on Node.js; the rest is in `index.ts`. */
export { createProject } from './api/create-project.ts'
export type {
  BuildRequest,
  BuiltProject,
  CheckedProject,
  Project,
  ProjectOptions,
} from './api/create-project.ts'
export { UsageError } from './project/usage-error.ts'
