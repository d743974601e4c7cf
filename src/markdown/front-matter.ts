/** Reads the YAML block at the top of a briefing; what is wrong becomes an issue at its place. */
import type { FrontMatter } from '../model/front-matter.ts'
import { frontMatterFields } from '../model/front-matter.ts'
import { fixIn } from '../model/diagnostic.ts'
import type { Issue } from '../model/issue.ts'
import type { Span } from '../text/span.ts'
import { findLateFence, type FrontMatterBlock } from './front-matter-block.ts'
import {
  type DraftFrontMatter,
  type FieldReport,
  isReadable,
  readField,
  reportUnknown,
} from './front-matter-fields.ts'
import { type FieldEntry, readFieldTree } from './field-tree.ts'

/** Every field that is fine, and an issue for each that is not. */
export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter
  readonly issues: readonly Issue[]
}

/** `text` is the whole file; `block` is absent when it has no front matter. */
export function readFrontMatter(
  path: string,
  text: string,
  block: FrontMatterBlock | undefined,
): ReadFrontMatter {
  const issues: Issue[] = []
  const report: FieldReport = (span, message, help, { kind, fix: fileFix } = {}) => {
    const issue = { message, ...(help !== undefined && { help }), location: { path, span } }
    const fix = fileFix && fixIn(path, fileFix)
    issues.push({ kind: kind ?? 'invalid-front-matter', ...issue, ...(fix && { fix }) })
  }
  if (!block) {
    const late = findLateFence(text)
    if (late)
      report(late, 'Front matter must begin in the first line', 'remove the blank lines above it')
    return { frontMatter: { span: { start: 0, end: 0 }, fields: {} }, issues }
  }
  if (!block.isClosed)
    report(block.fence, 'Front matter is never closed', 'add a line "---" below its last field')
  const { root, problems } = readFieldTree(text, block.yaml)
  for (const { span, message, help, kind } of problems) report(span, message, help, { kind })
  const entries = root?.kind === 'map' ? root.entries : []
  if (root && root.kind !== 'map')
    report(root.span, 'Front matter holds no fields', 'write "name: value" on each line')
  const frontMatter = { ...readFields(entries, report), span: block.span }
  issues.sort((a, b) => a.location.span.start - b.location.span.start)
  return { frontMatter, issues }
}

function readFields(
  entries: readonly FieldEntry[],
  report: FieldReport,
): Omit<FrontMatter, 'span'> {
  const fields: Record<string, Span> = {}
  const draft: DraftFrontMatter = {}
  reportUnknown(entries, frontMatterFields, report, isReadable)
  for (const { key, value } of entries) {
    const field = frontMatterFields.find((name) => name === key)
    if (field !== undefined && readField(draft, field, value, report)) {
      fields[field] = value.span
      if (field === 'rules' && value.kind === 'map')
        for (const rule of value.entries) fields[`rules.${rule.key}`] = rule.keySpan
    }
  }
  return { ...draft, fields }
}
