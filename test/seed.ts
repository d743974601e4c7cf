/** Gives the property tests one seed, so that a change is judged by what it changes; SEED=random tries another. */
import * as fc from 'fast-check'

const given = process.env['SEED'] ?? '20261126'
const seed = given === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(given)
if (!Number.isInteger(seed))
  throw new Error(`SEED must be "random" or a whole number, not "${given}"`)
if (given === 'random') process.stderr.write(`Properties are tried with SEED=${seed}\n`)

fc.configureGlobal({ seed })
