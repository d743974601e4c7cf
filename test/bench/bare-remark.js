/** The floor: reads a file and parses it with remark-parse and the GFM extensions that we use. */
import { readFileSync } from 'node:fs'
import { bareParser } from './bare-parser.js'

bareParser.parse(readFileSync(process.argv[2], 'utf8'))
