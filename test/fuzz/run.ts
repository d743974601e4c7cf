/** Fuzzes: `npm run fuzz [name…] [count] [seed]`; all kinds when none is named. */
import { fastLane } from './fast-lane.ts'
import type { Fuzzing } from './fuzzing.ts'

const kinds: readonly Fuzzing[] = [fastLane]

void fuzz(process.argv.slice(2))

async function fuzz(words: readonly string[]): Promise<void> {
  const names = words.filter((word) => !/^\d+$/.test(word))
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number)
  const [count, seed = Date.now() % 2 ** 31] = numbers
  const known = kinds.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    process.stderr.write(`no fuzzing is called "${unknown}"; there is ${known.join(', ')}\n`)
    process.exitCode = 2
    return
  }
  for (const kind of kinds) {
    if (names.length > 0 && !names.includes(kind.name)) continue
    const tries = count ?? kind.count
    process.stdout.write(`${kind.name}: seed ${seed}, ${tries} inputs\n`)
    const { isBroken, message } = await kind.run(tries, seed)
    process.stdout.write(`${kind.name}: ${message}\n`)
    if (isBroken) process.exitCode = 1
  }
}
