/** The project's settings: their shape, their defaults and their JSON Schema. */
import * as z from 'zod'
import { profiles, severities, type Profile, type SeverityOrOff } from '../model/diagnostic.ts'
import { policies, scopes, type Policy, type Scope } from '../model/sentence.ts'
import type { Look } from '../model/look.ts'
import type { Site } from '../model/site.ts'
import { LANGUAGE_TAG } from '../syntax/language-tag.ts'
import { globFault } from '../text/glob.ts'
import { coloursSchema, fontsSchema } from './look-schema.ts'

/** `briefing.config.yaml` or `.json` with every default filled in. */
export interface Config {
  readonly briefings: readonly string[]
  readonly sources: readonly string[]
  readonly ignore: readonly string[]
  readonly outDir: string
  readonly profile: Profile
  readonly lang: string
  readonly abbreviations: readonly string[]
  /** A CSL style's file, relative to the config. */
  readonly csl?: string | undefined
  readonly claims: { readonly policy: Policy; readonly scope: Scope }
  readonly rules: Readonly<Record<string, SeverityOrOff>>
  readonly overrides: readonly ConfiguredOverride[]
  readonly zones: Readonly<Partial<Record<ConfigurableZone, readonly string[]>>>
  /** The logo is a path, relative to the config. */
  readonly site: Omit<Site, 'look'> & Look & { readonly title: string }
}

/** Severities for the files and sources that match; of several that do, the last decides. */
export interface ConfiguredOverride {
  /** Globs of briefings and registry files, relative to the config. */
  readonly files?: readonly string[] | undefined
  /** Globs of source keys. */
  readonly sources?: readonly string[] | undefined
  readonly rules: Readonly<Record<string, SeverityOrOff>>
}

const zoneNames = ['summary', 'questions', 'sources', 'method', 'notice'] as const
type ConfigurableZone = (typeof zoneNames)[number]

const globs = z.array(
  z
    .string()
    .min(1)
    .refine((pattern) => globFault(pattern) === undefined, {
      error: ({ input }) => globFault(String(input)),
    }),
)
const severity = z.enum([...severities, 'off'])

/** A folder's address ends in a slash; with a query or a fragment nothing could be appended to it. */
const siteUrl = z
  .string()
  .regex(/^https?:\/\/[^\s?#"<>\\]+$/i, {
    error: 'must be a web address without "?" and "#"',
    abort: true,
  })
  .refine((url) => URL.canParse(url), {
    error: 'must be a web address without "?" and "#"',
    abort: true,
  })
  .overwrite((url) => new URL(url.replace(/\/*$/, '/')).href)

const schema = z
  .strictObject({
    briefings: globs
      .default(['briefings/**/*.md'])
      .describe('Globs of the briefings, relative to the config file.'),
    sources: globs
      .default(['sources/**/*.{yaml,yml,json,bib,ris}'])
      .describe('Globs of the registry files, relative to the config file.'),
    ignore: globs
      .default(['**/README.md', 'sources/snapshots/**'])
      .describe('Globs of files that are neither briefings nor registry files.'),
    outDir: z.string().min(1).default('reports').describe('Folder that `build` writes to.'),
    profile: z
      .enum(profiles)
      .default('review')
      .describe('Severities to use unless --profile says otherwise.'),
    lang: z
      .string()
      .regex(LANGUAGE_TAG, 'must be a language tag such as en or pt-BR')
      .default('en')
      .describe('Language (BCP 47) of briefings that name none.'),
    abbreviations: z
      .array(
        z.string().regex(/^[^\s.][^\s]*$/, 'must be one word that does not begin with a full stop'),
      )
      .default([])
      .describe('Abbreviations after whose full stop a sentence always goes on, as in "Pkwy.".'),
    csl: z
      .string()
      .min(1)
      .optional()
      .describe(
        'CSL style of the references, relative to the config file; needs the package citeproc.',
      ),
    claims: z
      .strictObject({
        policy: z.enum(policies).default('strict').describe('Which sentences must be cited.'),
        scope: z
          .enum(scopes)
          .default('sentence')
          .describe('How far a marker reaches beyond its own sentence.'),
      })
      .prefault({})
      .describe('What counts as a claim and what a marker covers.'),
    rules: z
      .record(z.string(), severity)
      .default({})
      .describe('Severity by rule id, over the profile.'),
    overrides: z
      .array(
        z
          .strictObject({
            files: globs.min(1).optional().describe('Globs of briefings and registry files.'),
            sources: globs.min(1).optional().describe('Globs of source keys.'),
            rules: z.record(z.string(), severity).describe('Severity by rule id.'),
          })
          .refine(({ files, sources }) => files !== undefined || sources !== undefined, {
            error: 'must name files or sources; severities for everything go under rules',
          }),
      )
      .default([])
      .describe(
        'Severities in some files, or of findings about some sources, only; of several that match, the last decides.',
      ),
    zones: z
      .partialRecord(z.enum(zoneNames), z.array(z.string().min(1)))
      .default({})
      .describe('Further heading texts by zone, beside the built-in ones.'),
    site: z
      .strictObject({
        title: z.string().min(1).default('Briefings').describe('Title of the index page.'),
        url: siteUrl
          .exactOptional()
          .describe(
            'Where the reports are published, as in https://desk.example/briefings/; the feed and canonical addresses need it.',
          ),
        description: z
          .string()
          .min(1)
          .exactOptional()
          .describe('A sentence or two below the title of the index page.'),
        publisher: z
          .string()
          .min(1)
          .exactOptional()
          .describe('Who answers for the briefings, a person or a desk.'),
        logo: z
          .string()
          .min(1)
          .exactOptional()
          .describe(
            'A picture for every page, relative to the config file: PNG, JPEG, WebP or SVG, up to 32 kB.',
          ),
        colours: coloursSchema
          .exactOptional()
          .describe('Colours by what they are for; `low-contrast` says which are hard to read.'),
        fonts: fontsSchema
          .exactOptional()
          .describe('Font families in the order in which they are tried; none is loaded.'),
      })
      .prefault({})
      .describe('What the reports say about the project as a whole.'),
  })
  .describe('Settings of a briefing project.')

/** Strict: an unknown key is an error. Every key is optional. */
export const configSchema: z.ZodType<Config> = schema

/** Draft 2020-12, for editors. */
export function configJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
}
