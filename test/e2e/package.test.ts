/** Installs the package as npm packs it, and uses it as others would. `npm run build` (or `npm ci`) makes what is in it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entries } from '../public-surface.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'briefing-consumer-'))

const files = {
  'package.json': '{ "type": "module" }',
  'briefings/rents.md': '# Rents\n\nRents rose by 4 % in 2024.\n',
  'sources/all.yaml': '- { id: census, type: report, title: Census, issued: 2025 }\n',
}

/** What a consumer of the plugin has installed. */
const ownPackages = ['unified', 'remark-parse', 'remark-stringify']

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) write(path, text)
  const archive = made('npm', 'pack', '--ignore-scripts', '--pack-destination', folder)
  mkdirSync(join(folder, 'node_modules'))
  made('tar', '-xzf', join(folder, archive), '-C', folder)
  link('briefing', join(folder, 'package'))
  // What the package does not declare is not there.
  const { dependencies } = manifest()
  for (const name of new Set([...Object.keys(dependencies), ...ownPackages])) link(name)
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('at run time', () => {
  it.each(entries)('$specifier is there under plain Node.js', async ({ specifier, file }) => {
    const script = `console.log(JSON.stringify(Object.keys(await import('${specifier}'))))`
    const { stdout } = run(process.execPath, '--input-type=module', '--eval', script)
    const names = Object.keys(await import(`../../src/${file}.ts`))
    expect(JSON.parse(stdout)).toEqual(names.toSorted())
  })

  it('has the program and the schema', () => {
    const bin = join(folder, 'package/bin/briefing.js')
    const { status, stdout } = run(process.execPath, bin, 'check', '-f', 'concise')
    expect(status).toBe(1)
    expect(stdout).toContain(
      'briefings/rents.md:3:1: error: Claim has no citation (uncited-claim)\n',
    )
    const script = "import('briefing/schema/report-1.json', { with: { type: 'json' } })"
    expect(run(process.execPath, '--eval', script).status).toBe(0)
  })

  it('checks in a browser, where there is no Node.js', async () => {
    write(
      'browser.js',
      `import { check, renderBriefing } from 'briefing'
      const briefings = [{ path: 'rents.md', text: 'Rents rose by 4 % [@census]. They fell.' }]
      const sources = [{ path: 'sources.json', text: '[{ "id": "census", "type": "book", "title": "Census" }]' }]
      globalThis.found = check(briefings, { sources, today: '2026-05-12' }).then((run) => renderBriefing(run, 0, 'html'))`,
    )
    const { outputFiles } = await build({
      entryPoints: [join(folder, 'browser.js')],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      write: false,
      logLevel: 'silent',
    })
    const page = { found: Promise.resolve(''), TextEncoder, TextDecoder, URL, btoa }
    runInNewContext(outputFiles[0]?.text ?? '', page)
    expect(await page.found).toContain('Claim has no citation')
  })
})

describe('the README', () => {
  const section = /^## As a library$([\s\S]*?)^## /m.exec(readFileSync(`${root}README.md`, 'utf8'))
  const examples = Array.from(
    (section?.[1] ?? '').matchAll(/^```js\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm),
    ([, code = '', output = ''], index) => ({ name: `example-${index + 1}`, code, output }),
  )

  it('has four examples', () => {
    expect(examples).toHaveLength(4)
  })

  it.each(examples)('runs $name, which prints what stands below it', ({ name, code, output }) => {
    write(`${name}.mjs`, code)
    const { stdout, stderr } = run(process.execPath, join(folder, `${name}.mjs`))
    expect(stderr).toBe('')
    expect(stdout.trimEnd()).toBe(output.trimEnd())
  })

  it('types all of them, as strictly as can be and without the types of Node.js', () => {
    for (const { name, code } of examples) write(`${name}.mts`, code)
    write('slips.mts', slips)
    write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.mts'] }))
    const { stdout } = run(
      process.execPath,
      join(root, 'node_modules/typescript/bin/tsc'),
      '-p',
      folder,
    )
    expect(stdout).toBe('')
  })
})

const compilerOptions = {
  noEmit: true,
  target: 'es2023',
  lib: ['es2023', 'dom'],
  types: [],
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
}

/** What the types must refuse, and what they must know. */
const slips = `
import { check, parse, render, type Run, type Severity } from 'briefing'
import { createProject } from 'briefing/node'
import remarkBriefing from 'briefing/remark'
// @ts-expect-error the day is missing
void check([], {})
// @ts-expect-error no such profile
void check([], { today: '2026-05-12', profile: 'reviw' })
// @ts-expect-error a number is no text
parse(4)
// @ts-expect-error no such option
createProject({ folder: '.' })
const run: Run = await check([], { today: '2026-05-12' })
export const text: string = await render(run, 'json')
export const severities: readonly Severity[] = run.report.diagnostics.map(({ severity }) => severity)
export const plugin = remarkBriefing
`

function run(command: string, ...args: readonly string[]) {
  const npm = command === 'npm'
  // On Windows npm is a script, which needs a shell.
  const shell = npm && process.platform === 'win32'
  return spawnSync(command, args, { cwd: npm ? root : folder, encoding: 'utf8', shell })
}

/** What a command printed that has to succeed. */
function made(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = run(command, ...args)
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`)
  return stdout.trim()
}

function link(name: string, target = join(root, 'node_modules', name)): void {
  const place = join(folder, 'node_modules', name)
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(target, place, 'junction')
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function manifest(): { readonly dependencies: Readonly<Record<string, string>> } {
  // Written by us; npm has just read it.
  return JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as ReturnType<typeof manifest>
}
