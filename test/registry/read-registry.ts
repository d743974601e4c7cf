/** Decodes registry texts for tests and shows what their spans hold. */
import type { DecodedRegistryFile } from '../../src/model/registry-format.ts'
import type { Source } from '../../src/model/source.ts'
import { decodeRegistryFile } from '../../src/registry/decode-file.ts'
import { TextFile } from '../../src/text/text-file.ts'

export function readYaml(text: string): Promise<DecodedRegistryFile> {
  return decodeRegistryFile(new TextFile('sources/rents.yaml', text))
}

export function readJson(text: string): Promise<DecodedRegistryFile> {
  return decodeRegistryFile(new TextFile('sources/rents.json', text))
}

export function readBibtex(text: string): Promise<DecodedRegistryFile> {
  return decodeRegistryFile(new TextFile('sources/rents.bib', text))
}

export function readRis(text: string): Promise<DecodedRegistryFile> {
  return decodeRegistryFile(new TextFile('sources/rents.ris', text))
}

/** Every issue as "what it points at: message", so that a test checks the place and the words. */
export function issuesIn(text: string, { issues }: DecodedRegistryFile): string[] {
  return issues.map(({ location: { span }, message }) => {
    return `${text.slice(span.start, span.end)}: ${message}`
  })
}

/** What the span of each field holds. */
export function fieldsIn(text: string, source: Source | undefined): Record<string, string> {
  const fields = Object.entries(source?.fields ?? {})
  return Object.fromEntries(
    fields.map(([field, { start, end }]) => [field, text.slice(start, end)]),
  )
}

export function keysOf({ sources }: DecodedRegistryFile): string[] {
  return sources.map(({ key }) => key)
}
