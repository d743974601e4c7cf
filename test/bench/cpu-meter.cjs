/** Preloaded into a measured process: prints the CPU time of its whole life and its peak memory when it ends. */
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  require('node:fs').writeSync(
    2,
    `\ncpu-meter ${user + system} ${process.resourceUsage().maxRSS}\n`,
  )
})
