/** The public API: pure functions over plain data; everything else is private. */
export { check } from './api/check.ts'
export { decodeRegistry } from './api/decode-registry.ts'
export { fix } from './api/fix.ts'
export { parse } from './api/parse.ts'
export { render, renderBriefing } from './api/render.ts'
export { profiles, severities } from './model/diagnostic.ts'
export { defineRegistryFormat } from './model/registry-format.ts'
export { defineReportFormat } from './model/report-format.ts'
export { defineRule } from './model/rule.ts'
export { policies, scopes } from './model/sentence.ts'
export { registryFormats } from './registry/formats/index.ts'
export { reportFormats } from './report/formats/index.ts'
export { rules } from './rules/index.ts'
export { TextFile } from './text/text-file.ts'
export { version } from './version.ts'

export type { CheckOptions } from './api/check.ts'
export type { DecodedRegistry } from './api/decode-registry.ts'
export type { FixedBriefing, FixOptions } from './api/fix.ts'
export type { ParseOptions, ReadOptions } from './api/parse.ts'
export type * from './model/baseline.ts'
export type * from './model/briefing.ts'
export type * from './model/citation.ts'
export type * from './model/comment.ts'
export type * from './model/date.ts'
export type {
  Diagnostic,
  Finding,
  Fix,
  Profile,
  RelatedPlace,
  Severity,
  SeverityOrOff,
  SuppressedDiagnostic,
  TextEdit,
} from './model/diagnostic.ts'
export type * from './model/evidence.ts'
export type * from './model/front-matter.ts'
export type { Issue, IssueKind } from './model/issue.ts'
export type {
  ColourName,
  colourNames,
  Colours,
  FontName,
  fontNames,
  Look,
  Scheme,
  schemes,
} from './model/look.ts'
export type { NamedText } from './model/named-text.ts'
export type { SeverityOverride } from './model/override.ts'
export type {
  DecodedRegistryFile,
  EncodedRegistryFile,
  Loss,
  RegistryFormat,
} from './model/registry-format.ts'
export type { Display, ReportFormat, Run } from './model/report-format.ts'
export type { ReferencePart, Setting } from './model/reference-part.ts'
export type * from './model/report-part.ts'
export type * from './model/report.ts'
export type {
  BaselineRule,
  BaselineSubject,
  BriefingRule,
  ProjectRule,
  ProjectSubject,
  Rule,
  RuleContext,
  RuleDocumentation,
  SuppressionRule,
  SuppressionSubject,
} from './model/rule.ts'
export type * from './model/sentence.ts'
export type { Site } from './model/site.ts'
export type * from './model/source-notes.ts'
export type * from './model/source.ts'
export type { SpanEdit } from './text/apply-edits.ts'
export type { Location, Point, Range, Span } from './text/span.ts'
