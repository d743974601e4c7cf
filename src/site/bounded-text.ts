/** Makes a text that may turn out to be too long. */
import { UsageError } from '../project/usage-error.ts'

/** `job` says what is done with the text, as in `write "a.html"`. Throws `UsageError` for more than `most` characters. */
export async function boundedText(
  job: string,
  most: number,
  render: () => string | Promise<string>,
): Promise<string> {
  const text = await renderIfPossible(render)
  if (text !== undefined && text.length <= most) return text
  const size = text === undefined ? 'more than a text can hold' : `more than ${most / 1_000_000} MB`
  const raise = text === undefined ? '' : ', or raise the limit with --limit page=<MB>'
  throw new UsageError(`Cannot ${job}: it would have ${size}`, `split the briefing${raise}`)
}

/** `undefined` when the text is longer than the engine can hold, which it says with this error alone. */
async function renderIfPossible(
  render: () => string | Promise<string>,
): Promise<string | undefined> {
  try {
    return await render()
  } catch (error) {
    if (error instanceof RangeError && error.message === 'Invalid string length') return undefined
    throw error
  }
}
