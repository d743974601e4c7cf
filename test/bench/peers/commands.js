/** How each peer is called on a folder of briefings, what it needs beside them, and whether it is there. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { versions } from './install-peers.js'

const { execPath: node, arch, platform } = process
const rehypeCitation = fileURLToPath(new URL('rehype-citation.js', import.meta.url))

/** Settings that the peers look for beside the briefings. */
export const settings = {
  '.remarkrc.json': { plugins: ['remark-preset-lint-recommended'] },
  '.textlintrc.json': {
    rules: {
      'common-misspellings': true,
      'no-empty-section': true,
      'no-start-duplicated-conjunction': true,
    },
  },
}

/** Each with its `name` and either `call(folder, file)`, as a list of words, or `missing`, the reason why not. */
export function listPeers(modules) {
  const bin = (name) => [node, join('node_modules/.bin', name)]
  const packaged = (name, label, call) =>
    modules === undefined
      ? { name: label, missing: 'its packages could not be installed' }
      : { name: `${label} ${versions[name]}`, call }
  const rumdl = join(modules ?? '', `@rumdl/cli-${platform}-${arch}/rumdl`)
  return {
    pandoc: findPandoc(),
    markdownlint: packaged('markdownlint-cli2', 'markdownlint-cli2', (folder) => [
      ...bin('markdownlint-cli2'),
      `${folder}/*.md`,
    ]),
    remark: packaged('remark-cli', 'remark-cli + lint preset', (folder) => [
      ...bin('remark'),
      '--quiet',
      folder,
    ]),
    textlint: packaged('textlint', 'textlint, 3 rules', (folder) => [...bin('textlint'), folder]),
    rehypeCitation: packaged('rehype-citation', 'rehype-citation', (folder) => [
      node,
      rehypeCitation,
      folder,
      'sources/sources.json',
      'rehype-out',
    ]),
    mystmd: packaged('mystmd', 'mystmd --jats', (_, file) => [
      ...bin('myst'),
      'build',
      file,
      '--jats',
      '--force',
    ]),
    rumdl: existsSync(rumdl)
      ? {
          name: `rumdl ${versions.rumdl}, native`,
          call: (folder) => [rumdl, 'check', folder],
        }
      : { name: 'rumdl', missing: 'there is no build of it for this machine' },
  }
}

function findPandoc() {
  const { stdout } = spawnSync('pandoc', ['--version'], { encoding: 'utf8' })
  const [, version] = /^pandoc (\S+)/.exec(stdout ?? '') ?? []
  if (version === undefined) return { name: 'pandoc', missing: 'install pandoc' }
  const options = ['--citeproc', '--bibliography', 'sources/sources.json', '--standalone']
  return {
    name: `pandoc ${version} --citeproc`,
    call: (_, file) => ['pandoc', ...options, file, '--output', 'pandoc.html'],
  }
}
