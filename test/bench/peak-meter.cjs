/** Preloaded into a measured process: prints its peak memory and its CPU time, threads included, when it ends. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  require('node:fs').writeSync(2, `\npeak ${maxRSS} cpu ${userCPUTime + systemCPUTime}\n`)
})
