/** Finds what texts define for each other: link definitions and footnotes. */
import type { Nodes } from 'mdast'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'

/** As it stands between brackets; that of a footnote starts with a caret. */
const LABEL = /\[((?:[^[\]\\]|\\[^])+)\]/g
const DEFINED = /\[((?:[^[\]\\]|\\[^])+)\]:/g
/** What a quote puts at the start of a label's next line. */
const LINE_START = /[\r\n][ \t>]*/g

/** The labels that nodes define, in the form that labels are compared in. */
export function definedLabels(nodes: readonly Nodes[]): Set<string> {
  const labels = new Set<string>()
  const rest: Nodes[] = [...nodes]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'definition') labels.add(normalizeIdentifier(node.identifier))
    if (node.type === 'footnoteDefinition') labels.add(`^${normalizeIdentifier(node.identifier)}`)
    if ('children' in node) for (const child of node.children) rest.push(child)
  }
  return labels
}

/** Those of the labels that a text may refer to, and perhaps more. */
export function mentionedLabels(text: string, labels: ReadonlySet<string>): Set<string> {
  const mentioned = new Set<string>()
  for (const [, label = ''] of text.matchAll(LABEL))
    for (const form of formsOf(label)) if (labels.has(form)) mentioned.add(form)
  return mentioned
}

/** The labels that a text may define, and perhaps more. */
export function spelledLabels(text: string): Set<string> {
  const spelled = new Set<string>()
  for (const [, label = ''] of text.matchAll(DEFINED))
    for (const form of formsOf(label)) spelled.add(form)
  return spelled
}

function formsOf(label: string): string[] {
  return [label, label.replace(LINE_START, ' ')].map((form) => normalizeIdentifier(form))
}

/** The name that a tree gives to a label. */
export function identifierOf(label: string): string {
  return normalizeIdentifier(label).toLowerCase()
}

/** A line that defines a label. */
export function definitionOf(label: string): string {
  return `[${label.toLowerCase()}]: #`
}
