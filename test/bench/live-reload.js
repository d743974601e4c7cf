/** Measures how long after one of many briefings is saved the preview tells the browser to load its page again. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { makeBriefing, makeRegistry } from './corpus.js'

/** Makes `count` briefings of 8 KB in `folder`; milliseconds from each of `rounds` saves to its event, sorted. */
export async function measureLiveReload(bin, folder, count, rounds) {
  mkdirSync(join(folder, 'briefings'), { recursive: true })
  mkdirSync(join(folder, 'sources'), { recursive: true })
  writeFileSync(join(folder, 'sources/sources.yaml'), makeRegistry(100))
  const path = (index) => join(folder, `briefings/b${index}.md`)
  for (let index = 0; index < count; index++)
    writeFileSync(path(index), makeBriefing(index, 100, 8 * 1024))
  const child = spawn(process.execPath, [bin, 'preview', '--port', '0'], {
    cwd: folder,
  })
  try {
    const address = await addressOf(child)
    // The pages that nobody looks at are written first, and the index last of all.
    while (!existsSync(join(folder, 'reports/index.html'))) await pause(500)
    const times = []
    for (let round = -2; round < rounds; round++) {
      const index = (round + 3) * 7
      const page = await fetch(`${address}b${index}.html`)
      const events = await listen(address, await page.text())
      // What was written before has settled.
      await pause(3000)
      const text = readFileSync(path(index), 'utf8').replace(
        '# 1. What',
        `# 1. In round ${round} what`,
      )
      const told = events.next()
      const started = performance.now()
      writeFileSync(path(index), text)
      await told
      // The first rounds warm the compiler.
      if (round >= 0) times.push(performance.now() - started)
      events.close()
    }
    return times.toSorted((a, b) => a - b)
  } finally {
    child.kill('SIGINT')
  }
}

function pause(milliseconds) {
  return new Promise((resume) => setTimeout(resume, milliseconds))
}

async function addressOf(child) {
  let said = ''
  for await (const chunk of child.stderr) {
    said += chunk
    const [, address] = /Preview at (\S+)/.exec(said) ?? []
    if (address !== undefined) return address
  }
  throw new Error(said)
}

function listen(address, page) {
  const [, events = ''] = /data-events="([^"]*)"/.exec(page) ?? []
  return new Promise((resolve, reject) => {
    get(new URL(events.replaceAll('&#x26;', '&'), address), (response) => {
      resolve({
        next: () => new Promise((told) => response.once('data', told)),
        close: () => response.destroy(),
      })
    }).on('error', reject)
  })
}
