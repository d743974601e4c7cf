/** Tries out texts that could take long to read, and refuses those that take more than they may. */
import { outlook, type ReadingOptions, type Refusal, type SourceText } from '../compile.ts'
import type { AsideOutcome, Budget } from '../host/aside.ts'
import type { Host } from '../host/host.ts'
import { secondsOf } from './limits-of.ts'

/** What is read in the end is read in the program's own thread, which has no limit but the system's. */
const MEGABYTES = 512

/** What a trial is made with. */
export interface Bounds {
  readonly host: Pick<Host, 'tryAside' | 'raised'>
  readonly options: ReadingOptions
  /** Whether the texts are read as reports that chat tools wrote, and not as briefings. */
  readonly areReports?: true
}

/**
 * The text, or the text refused. Nearly no text can take long, which is counted; only others go through a trial in a
 * thread of their own, and none a second time while `tried` knows it. Where there are no such threads, every text is
 * read. Finding out may make the text's tree, which comes along where nothing is to stay, for it takes much room.
 */
export async function refuseCostly(
  text: SourceText,
  bounds: Bounds,
  tried?: WeakMap<SourceText, SourceText>,
): Promise<SourceText> {
  const known = tried?.get(text)
  if (known) return known
  const settled = await tryText(text, bounds, !tried)
  tried?.set(text, settled)
  return settled
}

async function tryText(text: SourceText, bounds: Bounds, keepsTree: boolean): Promise<SourceText> {
  const { host, options, areReports } = bounds
  const { mayTakeLong, tree } = outlook(text.text, !areReports && options.fastLane !== false)
  if (!mayTakeLong) return keepsTree && tree ? { ...text, tree } : text
  const budget = { milliseconds: secondsOf(host) * 1000, megabytes: MEGABYTES }
  const outcome = await host.tryAside({ file: text, options, isReport: areReports }, budget)
  const refusal = explain(outcome, budget)
  return { ...text, mayTakeLong, ...(refusal && { refusal }) }
}

function explain(outcome: AsideOutcome, budget: Budget): Refusal | undefined {
  const help = 'split or simplify the text'
  const seconds = budget.milliseconds / 1000
  switch (outcome) {
    case 'out-of-time':
      return {
        message: `Reading takes more than ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
        help: 'split or simplify the text, or raise --time-limit',
      }
    case 'out-of-memory':
      return { message: `Reading takes more than ${budget.megabytes} MB of memory`, help }
    case 'failed':
      return { message: 'Text is too complex to be read', help }
    default:
      return undefined
  }
}
