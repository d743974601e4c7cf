/** Tries out briefings that could take long to read, and refuses those that take more than they may. */
import { outlook, type ReadingOptions, type Refusal, type SourceText } from '../compile.ts'
import type { AsideOutcome, Budget } from '../host/aside.ts'
import type { Host } from '../host/host.ts'
import { secondsOf } from './limits-of.ts'
import type { ProjectMemory } from './project-memory.ts'

/** What is read in the end is read in the program's own thread, which has no limit but the system's. */
const MEGABYTES = 512

/**
 * Characters, of all texts whose trees are kept until they are read: finding out about a text makes its tree,
 * which takes a hundred times its room.
 */
const mostKept = 2 * 2 ** 20

/** What a trial is made with. */
export interface Bounds {
  readonly host: Pick<Host, 'tryAside' | 'raised'>
  readonly options: ReadingOptions
  /** Whether the texts are read as reports that chat tools wrote, and not as briefings. */
  readonly areReports?: true
}

/**
 * The texts, of which some are refused. Nearly all texts cannot take long, which is counted; only others go
 * through a trial in a thread of their own, and none a second time while its text stays. Where there are no
 * such threads, every text is read.
 */
export async function refuseCostly(
  texts: readonly SourceText[],
  bounds: Bounds,
  { tried }: Pick<ProjectMemory, 'tried'>,
): Promise<readonly SourceText[]> {
  const settled: SourceText[] = []
  let kept = 0
  for (const text of texts) {
    const known = tried.get(text)
    const one = known ?? (await tryText(text, bounds, kept + text.text.length <= mostKept))
    if (!known) tried.set(text, one)
    if (one.tree) kept += one.text.length
    settled.push(one)
  }
  return settled
}

async function tryText(text: SourceText, bounds: Bounds, keepsTree: boolean): Promise<SourceText> {
  const { host, options, areReports } = bounds
  const { mayTakeLong, tree } = outlook(text.text, !areReports && options.fastLane !== false)
  if (!mayTakeLong) return keepsTree && tree ? { ...text, tree } : text
  const budget = { milliseconds: secondsOf(host) * 1000, megabytes: MEGABYTES }
  const outcome = await host.tryAside({ file: text, options, isReport: areReports }, budget)
  const refusal = explain(outcome, budget)
  return refusal ? { ...text, refusal } : text
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
