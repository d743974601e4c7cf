/** Measures how time grows with the size of the work. */

/** Another program may take the processor for a while; the quickest of several runs is of the work alone. */
const RUNS = 5

/**
 * How many times as long `work` takes for eight times `size`, in processor time: about 8 when it is
 * linear and 64 when it is quadratic. The shortest of five runs in turn counts, and 3 ms at least.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  work(size)
  let [small, large] = [Infinity, Infinity]
  for (let run = 0; run < RUNS; run++) {
    large = Math.min(
      large,
      milliseconds(() => work(8 * size)),
    )
    small = Math.min(
      small,
      milliseconds(() => work(size)),
    )
  }
  return large / Math.max(3, small)
}

function milliseconds(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
