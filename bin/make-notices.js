/** Writes the notices of the packages whose code is in the bundles, from what esbuild says it put there. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
/** Is in the script of the index page, which is generated long before. */
const inPages = ['node_modules/minisearch']

const folders = new Set(inPages)
for (const name of ['cli.meta.json', 'lib.meta.json']) {
  const file = join(dist, name)
  for (const input of Object.keys(JSON.parse(readFileSync(file, 'utf8')).inputs)) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]
    if (folder !== undefined) folders.add(folder)
  }
  rmSync(file)
}
const notices = [...folders].map(noticeOf).toSorted((a, b) => (a.name < b.name ? -1 : 1))
writeFileSync(
  join(dist, 'THIRD-PARTY.md'),
  `# Third-party notices\n\nThe files of this folder, and the pages that the program writes, hold code of these packages.\n\n${notices.map(({ text }) => text).join('\n')}`,
)

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  )
  const files = readdirSync(join(root, folder)).filter((file) =>
    /^(?:licen[cs]e|notice)(?:\.(?:md|txt))?$/i.test(file),
  )
  if (files.length === 0) throw new Error(`${name} has no licence file; add its words by hand`)
  const words = files.map((file) => readFileSync(join(root, folder, file), 'utf8').trim())
  const text = `## ${name} ${version} (${license})\n\n\`\`\`text\n${words.join('\n\n')}\n\`\`\`\n`
  return { name, text }
}
