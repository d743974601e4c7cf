/** Bundles the command line into scripts that load one another only when they are asked for. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { externalPackages } from './external-packages.js'

/** commander would load node's programs for commands that are programs of their own; none of ours is. */
const noPrograms = {
  name: 'no-programs',
  setup(bundle) {
    bundle.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'no-programs', namespace: 'empty' } : undefined,
    )
    bundle.onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }))
  },
}

const root = fileURLToPath(new URL('..', import.meta.url))
const target = 'node20'

// Modules can be split where they are imported on demand, but only scripts can have a code cache: so
// esbuild splits the modules first and makes each part a script that requires the others.
const { outputFiles, metafile } = await build({
  entryPoints: ['src/cli.ts'],
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target,
  outdir: 'dist/cli',
  chunkNames: '[name]-[hash]',
  external: externalPackages,
  plugins: [noPrograms],
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  write: false,
})
const folder = new URL('../dist/cli/', import.meta.url)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const { path, text } of outputFiles) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target,
    supported: { 'dynamic-import': false },
    // Names stay: they are what a profile shows.
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
  writeFileSync(new URL(basename(path), folder), code)
}
writeFileSync(new URL('../dist/cli.meta.json', import.meta.url), JSON.stringify(metafile))
