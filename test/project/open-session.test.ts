/** Holds that a session, however its files change, says what a cold run says, and compiles only what it must. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { nodeHost } from '../../src/host/node-host.ts'
import { compileProject, type ProjectRequest } from '../../src/project/compile-project.ts'
import { openSession, type Session, type SessionRun } from '../../src/project/open-session.ts'
import { UsageError } from '../../src/project/usage-error.ts'
import { edit, entry, start, type Edit } from './random-edits.ts'

const request: ProjectRequest = {
  command: 'check',
  paths: [],
  reproducible: true,
  explain: false,
  cached: false,
}
const silent = (): void => undefined

interface Project {
  readonly folder: string
  readonly session: Session
  run(): Promise<SessionRun>
  write(path: string, text: string): void
  remove(path: string): void
}

function project(files: Readonly<Record<string, string>>): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'briefing-session-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const session = openSession(nodeHost(folder), request)
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  return {
    folder,
    session,
    write,
    remove: (path) => rmSync(join(folder, path), { recursive: true, force: true }),
    run: () => session.compile(silent),
  }
}

describe('a session', () => {
  it('compiles nothing again when nothing has changed', async () => {
    const { run } = project(start)
    expect((await run()).compiled).toBe(2)
    expect(await run()).toMatchObject({ compiled: 0, isSame: true })
  })

  it('compiles only the briefing that has changed', async () => {
    const { run, write, folder } = project(start)
    await run()
    write('briefings/ferry.md', 'The ferry was late [@harbour].\n')
    const { compiled, changes } = await run()
    expect(compiled).toBe(1)
    expect(changes).toEqual({
      added: [],
      removed: [],
      changed: [join(folder, 'briefings/ferry.md')],
    })
  })

  it('compiles the briefings that cite what has changed in a registry file', async () => {
    const { run, write } = project(start)
    const before = await run()
    write('sources/harbour.yaml', entry('harbour') + entry('almanac'))
    expect(await run()).toMatchObject({ compiled: 0, isSame: false })
    write('sources/harbour.yaml', entry('pier') + entry('harbour'))
    const { compiled, project: after } = await run()
    expect(compiled).toBe(1)
    expect(after.run.briefings[1]).toBe(before.project.run.briefings[1])
  })

  it('compiles the briefings that named a source before it was there', async () => {
    const { run, write } = project({ ...start, 'briefings/river.md': 'The river rose [@gauge].\n' })
    expect((await run()).project.run.report.diagnostics.map(({ ruleId }) => ruleId)).toContain(
      'unknown-source',
    )
    write('sources/gauge.yaml', entry('gauge'))
    const { compiled, project: after } = await run()
    expect(compiled).toBe(1)
    expect(after.run.report.diagnostics.map(({ ruleId }) => ruleId)).not.toContain('unknown-source')
  })

  it('compiles the briefings whose stored text has changed', async () => {
    const { run, write } = project(start)
    await run()
    write('sources/census.txt', 'Rents fell.\n')
    const { compiled, project: after } = await run()
    expect(compiled).toBe(1)
    expect(after.run.report.diagnostics.map(({ ruleId }) => ruleId)).toContain('drifted-snapshot')
  })

  it('compiles everything when the config changes how briefings are read', async () => {
    const { run, write } = project(start)
    await run()
    write('briefing.config.yaml', 'claims: { policy: lenient }\n')
    expect((await run()).compiled).toBe(2)
  })

  it('takes over from the last good run after a config that is broken', async () => {
    const { run, write } = project(start)
    await run()
    write('briefing.config.yaml', 'claims: [\n')
    await expect(run()).rejects.toThrow(UsageError)
    write('briefing.config.yaml', '')
    expect(await run()).toMatchObject({ compiled: 0, isSame: false })
  })

  it('sees a change that leaves size and time of the file alone', async () => {
    const { run, write } = project(start)
    for (const year of ['2023', '2024', '2025', '2023']) {
      write('briefings/rents.md', `Rents rose by 4 % in ${year} [@census].\n`)
      const { project: now } = await run()
      expect(now.run.report.documents[1]?.claims[0]?.text).toContain(year)
    }
  })
})

/** The report of a cold run, or what it throws, as text. */
async function said(
  compile: () => Promise<{ readonly run: SessionRun['project']['run'] }>,
): Promise<string> {
  try {
    const { run } = await compile()
    return JSON.stringify(run.report, null, 1)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return error.message
  }
}

describe('after any edits', () => {
  it('a session says what a cold run says', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
        async (rounds) => {
          const folder = realpathSync(mkdtempSync(join(tmpdir(), 'briefing-session-')))
          try {
            const host = nodeHost(folder)
            const session = openSession(host, request)
            const write = ({ path, text }: Edit): void => {
              rmSync(join(folder, path), { force: true })
              mkdirSync(dirname(join(folder, path)), { recursive: true })
              if (text !== undefined) writeFileSync(join(folder, path), text)
            }
            for (const [path, text] of Object.entries(start)) write({ path, text })
            for (const edits of [[], ...rounds]) {
              for (const one of edits) write(one)
              const warm = await said(async () => (await session.compile(silent)).project)
              const cold = await said(() => compileProject(host, request, silent))
              expect(warm).toBe(cold)
            }
          } finally {
            rmSync(folder, { recursive: true, force: true })
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
