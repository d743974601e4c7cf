/** The floor: reads a file and parses it with the yaml package. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

parse(readFileSync(process.argv[2], 'utf8'))
