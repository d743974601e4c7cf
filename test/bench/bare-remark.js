/** The floor: parses a file, or every file of a folder, with remark-parse and the GFM extensions that we use. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bareParser } from './bare-parser.js'

const [, , path] = process.argv
const files = statSync(path).isDirectory()
  ? readdirSync(path).map((name) => join(path, name))
  : [path]
for (const file of files) bareParser.parse(readFileSync(file, 'utf8'))
