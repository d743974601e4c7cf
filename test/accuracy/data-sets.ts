/** Reads the development data, which lies beside the repository. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import type * as z from 'zod'

/** Relative to the root of the repository, where the run is started. */
export const DATA_FOLDER = '../shared/data'

/** Whether there is anything to measure. */
export function hasData(): boolean {
  return existsSync(DATA_FOLDER)
}

/** The rows of a file with one JSON value in each line. */
export function readRows<Row>(path: string, schema: z.ZodType<Row>): Row[] {
  const lines = readFileSync(`${DATA_FOLDER}/${path}`, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => schema.parse(JSON.parse(line)))
}

/** The texts of the reports in a folder, by file name. */
export function readReports(folder: string): string[] {
  const names = readdirSync(`${DATA_FOLDER}/${folder}`).filter((name) => /^\d+\.md$/.test(name))
  return names.toSorted().map((name) => readFileSync(`${DATA_FOLDER}/${folder}/${name}`, 'utf8'))
}
