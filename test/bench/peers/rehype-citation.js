/** A page of every Markdown file of a folder with rehype-citation, as its README puts the parts together. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const [folder, bibliography, out] = process.argv.slice(2)
const { resolve: find } = createRequire(resolve('here.js'))
const load = async (name) => (await import(pathToFileURL(find(name)).href)).default

const { unified } = await import(pathToFileURL(find('unified')).href)
const processor = unified()
  .use(await load('remark-parse'))
  .use(await load('remark-rehype'))
  .use(await load('rehype-citation'), {
    bibliography,
    path: process.cwd(),
    linkCitations: true,
  })
  .use(await load('rehype-stringify'))
mkdirSync(out, { recursive: true })
for (const name of readdirSync(folder)) {
  const page = await processor.process(readFileSync(join(folder, name), 'utf8'))
  writeFileSync(join(out, name.replace(/md$/, 'html')), String(page))
}
