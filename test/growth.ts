/** Measures how time grows with the size of the work. */

/** Another program may take the processor for a while; the quickest of several runs is of the work alone. */
const RUNS = 5

/**
 * How many times as long `work` takes for eight times `size`, in processor time: about 8 when it is
 * linear and 64 when it is quadratic. The shortest of five runs in turn counts, and 3 ms at least.
 */
export async function growth(work: (size: number) => unknown, size: number): Promise<number> {
  await work(size)
  let [small, large] = [Infinity, Infinity]
  for (let run = 0; run < RUNS; run++) {
    large = Math.min(large, await milliseconds(() => work(8 * size)))
    small = Math.min(small, await milliseconds(() => work(size)))
  }
  return large / Math.max(3, small)
}

async function milliseconds(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
