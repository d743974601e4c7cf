/** Says what may stand for the last word of a command line that is not finished. */
import type { Argument, Command as Commander, Option } from 'commander'
import type { Host } from '../../host/host.ts'
import { offerFor, valuesOf, type Candidate, type Surroundings } from './offered-values.ts'

/** Words, or files, which the shell knows better; behind what the word has already. */
export type Completion =
  | { readonly kind: 'words'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'files'; readonly prefix: string }

const NOTHING: Completion = { kind: 'words', candidates: [] }

/** The words before the cursor, the program first, the one that is being written last. Never throws. */
export async function completeLine(
  program: Commander,
  words: readonly string[],
  host: Host,
): Promise<Completion> {
  const current = words.at(-1) ?? ''
  const place = follow(program, words.slice(1, -1))
  if (!place) return NOTHING
  const at = { host, config: place.config }
  if (place.awaiting) return complete(slotOfOption(place.awaiting), '', current, at)
  if (!place.endOfFlags && current.startsWith('-')) {
    const [, flag, value = ''] = /^(--[^=]+)=(.*)$/s.exec(current) ?? []
    if (flag === undefined) return flagsOf(place.command, current)
    const option = optionNamed(place.command, flag)
    return option ? complete(slotOfOption(option), `${flag}=`, value, at) : NOTHING
  }
  if (place.command.commands.length > 0) return commandsOf(place.command, current)
  if (place.command.name() === 'help') return commandsOf(program, current)
  const { registeredArguments: slots } = place.command
  const slot = slots[place.operands] ?? slots.findLast(({ variadic }) => variadic)
  return slot ? complete(slotOfArgument(slot), '', current, at) : NOTHING
}

/** Where the words so far lead. */
interface Place {
  readonly command: Commander
  /** How many arguments the command has got. */
  readonly operands: number
  /** The flag whose value comes next. */
  readonly awaiting: Option | undefined
  readonly endOfFlags: boolean
  readonly config: string | undefined
}

/** `undefined` when there is no such command. */
function follow(program: Commander, words: readonly string[]): Place | undefined {
  let place: Place = {
    command: program,
    operands: 0,
    awaiting: undefined,
    endOfFlags: false,
    config: undefined,
  }
  for (const word of words) {
    const next = step(place, word)
    if (!next) return undefined
    place = next
  }
  return place
}

function step(place: Place, word: string): Place | undefined {
  const { command, awaiting } = place
  if (awaiting)
    return {
      ...place,
      awaiting: undefined,
      config: awaiting.long === '--config' ? word : place.config,
    }
  if (!place.endOfFlags && word === '--') return { ...place, endOfFlags: true }
  if (!place.endOfFlags && /^-./.test(word)) {
    const option = optionNamed(command, word)
    const config = /^--config=(.*)$/s.exec(word)?.[1] ?? place.config
    return { ...place, config, awaiting: option?.required === true ? option : undefined }
  }
  if (command.commands.length === 0) return { ...place, operands: place.operands + 1 }
  const sub = subcommandsOf(command).find((one) => [one.name(), ...one.aliases()].includes(word))
  return sub && { ...place, command: sub }
}

/** What a place in a command line is called, and what can stand there when that is a closed list. */
interface Slot {
  readonly name: string
  readonly choices: readonly string[] | undefined
}

function slotOfOption({ flags, argChoices }: Option): Slot {
  return { name: placeIn(flags), choices: argChoices }
}

function slotOfArgument(argument: Argument): Slot {
  return { name: argument.name(), choices: argument.argChoices }
}

/** "file" of "--config <file>"; empty for a flag without a value. */
export function placeIn(flags: string): string {
  return (/<(.+)>|\[(.+)\]/.exec(flags)?.slice(1).join('') ?? '').replace(/\.\.\.$/, '')
}

/** `written` is what stands of the value, `before` what of the same word stands before it. */
async function complete(
  { name, choices }: Slot,
  before: string,
  written: string,
  at: Surroundings,
): Promise<Completion> {
  const offer = choices
    ? async () => choices.map((value) => ({ value, about: '' }))
    : (offerFor(name) ?? 'anything')
  if (offer === 'anything') return NOTHING
  if (offer === 'files') return { kind: 'files', prefix: before }
  const colon = name.endsWith('[:file]') ? written.indexOf(':') : -1
  if (colon >= 0) return { kind: 'files', prefix: before + written.slice(0, colon + 1) }
  const values = await valuesOf(offer, at)
  return wordsFrom(
    values.map(({ value, about }) => ({ value: before + value, about })),
    before + written,
  )
}

function wordsFrom(candidates: readonly Candidate[], start: string): Completion {
  return { kind: 'words', candidates: candidates.filter(({ value }) => value.startsWith(start)) }
}

function commandsOf(command: Commander, current: string): Completion {
  const known = subcommandsOf(command).map((sub) => ({
    value: sub.name(),
    about: sub.description(),
  }))
  return wordsFrom(known, current)
}

/** The help command among them. */
function subcommandsOf(command: Commander): readonly Commander[] {
  return command.createHelp().visibleCommands(command)
}

function flagsOf(command: Commander, current: string): Completion {
  const known = command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ short, long, description }) =>
      [long, short].flatMap((value) => (value === undefined ? [] : { value, about: description })),
    )
  return wordsFrom(known, current)
}

/** `undefined` for a flag that there is not, and for one with its value behind "=". */
function optionNamed(command: Commander, flag: string): Option | undefined {
  return command.options.find(({ short, long }) => flag === short || flag === long)
}
