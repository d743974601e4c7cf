/** Measures how time grows with the size of the work. */

/**
 * How many times as long `work` takes for eight times `size`, in processor time: about 8 when it is
 * linear and 64 when it is quadratic. The shortest of three runs counts, and 3 ms at least.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  work(size)
  return (
    shortest(() => work(8 * size)) /
    Math.max(
      3,
      shortest(() => work(size)),
    )
  )
}

function shortest(work: () => unknown): number {
  let best = Infinity
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
