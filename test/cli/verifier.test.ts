/** Plugs real small programs in as verifiers, well-behaved and not: no claim passes by their failing. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { html } from '../../src/report/formats/html.ts'
import { tempProject, type TempProject } from '../temp-project.ts'

const stored = 'In 2024 rents in the old town rose by 4 % over the year before.\n'
const sha256 = createHash('sha256').update(stored).digest('hex')
const registry = `- id: census
  type: report
  title: 2024 population census
  issued: 2024-05-14
  URL: https://stats.example/census
  custom:
    snapshot: { path: snapshots/census.txt, sha256: "${sha256}", mediaType: text/plain }
- id: almanac
  type: book
  title: River almanac
`
const briefing = `Rents rose by 4 % in 2024 [@census].

Rents fell in the old town [@census; @almanac].
`

/** Reads every request, then runs `body` with \`requests\` and \`answer(id, verdict, reason)\`. */
function program(body: string): string {
  return `const { createInterface } = require('node:readline')
const requests = []
const answer = (id, verdict, reason) => console.log(JSON.stringify({ id, verdict, reason }))
createInterface({ input: process.stdin })
  .on('line', (line) => requests.push(JSON.parse(line)))
  .on('close', () => { ${body} })
`
}

const honest =
  "for (const { id, claim } of requests) answer(id, claim.includes('fell') ? 'fail' : 'pass', 'read it')"

function projectWith(verifier: string): TempProject {
  return tempProject({
    files: {
      'sources/sources.yaml': registry,
      'sources/snapshots/census.txt': stored,
      'briefings/rents.md': briefing,
      'verifier.cjs': verifier,
    },
  })
}

/** The verdicts of the verifier in text order with their reasons, and what went to standard error. */
async function verify(verifier: string, ...args: string[]) {
  const project = projectWith(verifier)
  const { code, out, err } = await project.run(
    'check',
    '-f',
    'json',
    '--verifier',
    'node verifier.cjs',
    ...args,
  )
  const report: Report = JSON.parse(out)
  const citations = report.documents.flatMap(({ claims }) =>
    claims.flatMap((claim) => claim.citations),
  )
  const said = citations.map(
    ({ verifier: answer }) => answer && `${answer.verdict}: ${answer.reason}`,
  )
  return { code, err, report, said }
}

describe('a verifier', () => {
  it('is sent claim, passage and source, and its verdicts stand beside ours', async () => {
    const echo = `${honest}; console.error(JSON.stringify(requests))`
    const { said, report, code, err } = await verify(program(echo))
    expect(said).toEqual(['pass: read it', 'fail: read it', undefined])
    expect(report.summary.evidence.verifier).toEqual({ total: 2, pass: 1, fail: 1, unchecked: 0 })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(
      report.diagnostics.filter(({ ruleId }) => ruleId === 'rejected-by-verifier'),
    ).toMatchObject([
      {
        message: 'Verifier rejects "census" for this claim: read it',
        range: { start: { line: 3, column: 30 } },
      },
    ])
  })

  it('gets one line of JSON for each claim and source with a stored text', async () => {
    const { err } = await verify(
      program(
        'for (const request of requests) console.error(JSON.stringify(request)); process.exit(1)',
      ),
    )
    const [first = '{}', ...rest] = err.split('\n').flatMap((line) => line.split('  | ')[1] ?? [])
    expect(rest).toHaveLength(1)
    expect(JSON.parse(first)).toMatchObject({
      id: '1',
      briefing: 'briefings/rents.md',
      claim: 'Rents rose by 4 % in 2024.',
      sentence: 'Rents rose by 4 % in 2024.',
      passage: expect.any(String),
      prefix: expect.any(String),
      suffix: expect.any(String),
      source: {
        key: 'census',
        title: '2024 population census',
        url: 'https://stats.example/census',
        issued: '2024-05-14',
      },
      specifics: expect.any(Array),
    })
  })

  it('may answer in any order, without a last line end, and never see its input', async () => {
    const backwards = "requests.reverse().forEach(({ id }) => answer(id, 'pass', 'read it'))"
    expect((await verify(program(backwards))).said).toEqual([
      'pass: read it',
      'pass: read it',
      undefined,
    ])
    const blind =
      'process.stdout.write(\'{"id":1,"verdict":"pass"}\\n{"id":2,"verdict":"unchecked","reason":"no\\\\nidea"}\')'
    expect((await verify(blind)).said).toEqual([
      'pass: no reason given',
      'unchecked: no idea',
      undefined,
    ])
  })

  it('is run for build, and shown apart in the page', async () => {
    const project = projectWith(program(honest))
    const { code } = await project.run('build', '--verifier', 'node verifier.cjs')
    expect(code).toBe(1)
    const { readFileSync } = await import('node:fs')
    const page = readFileSync(join(project.folder, 'reports', `rents${html.extension}`), 'utf8')
    expect(page).toContain('outside verifier: not found, read it')
  })

  it('is not started when there is nothing to ask', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': 'Rents rose [@census].\n' } })
    const { err } = await project.run('check', '--verifier', 'no-such-program')
    expect(err).toBe('')
  })
})

describe('a verifier that misbehaves', () => {
  const answerFirst = "answer('1', 'pass', 'read it')"

  it.each([
    [
      'answers nobody asked for',
      "answer('9', 'pass'); answer('1', 'pass', 'read it'); answer('2', 'pass', 'read it')",
      ['pass: read it', 'pass: read it'],
      'it answered 1 question that nobody asked, the first: "9"',
    ],
    [
      'answers twice',
      "answer('1', 'pass'); answer('1', 'fail'); answer('2', 'pass', 'read it')",
      ['unchecked: the verifier answered more than once', 'pass: read it'],
      'it answered 1 question twice',
    ],
    [
      'prints garbage',
      "console.log('loading model …'); console.log('[]'); console.log('null'); " + answerFirst,
      ['pass: read it', 'unchecked: the verifier gave no answer'],
      'it left 1 of 2 questions open; 3 lines of its output are no answer, the first: "loading model …"',
    ],
    [
      'knows another verdict',
      answerFirst + "; answer('2', 'maybe')",
      ['pass: read it', 'unchecked: its verdict is neither pass, fail nor unchecked'],
      '',
    ],
    [
      'ends early',
      answerFirst,
      ['pass: read it', 'unchecked: the verifier gave no answer'],
      'it left 1 of 2 questions open',
    ],
    [
      'fails half-way',
      answerFirst + "; console.error('out of memory\\u001b[31m'); process.exit(3)",
      ['pass: read it', 'unchecked: the verifier gave no answer: it ended with exit code 3'],
      'it ended with exit code 3\n  | out of memory\\u001b[31m',
    ],
    [
      'crashes',
      answerFirst + "; process.kill(process.pid, 'SIGSEGV')",
      ['pass: read it', 'unchecked: the verifier gave no answer: it was ended by SIGSEGV'],
      'it was ended by SIGSEGV',
    ],
    [
      'says nothing',
      'setInterval(() => {}, 1000)',
      [
        'unchecked: the verifier gave no answer: it took longer than 2 s',
        'unchecked: the verifier gave no answer: it took longer than 2 s',
      ],
      'it left 2 of 2 questions open; it took longer than 2 s',
    ],
    [
      'keeps itself busy with answers to nobody',
      "setInterval(() => answer('9', 'pass'), 50)",
      [
        'unchecked: the verifier gave no answer: it took longer than 2 s',
        'unchecked: the verifier gave no answer: it took longer than 2 s',
      ],
      'it took longer than 2 s',
    ],
    [
      'never stops writing',
      "setInterval(() => console.log('x'.repeat(100000)), 1)",
      [
        'unchecked: the verifier gave no answer: it wrote more than answers can be',
        'unchecked: the verifier gave no answer: it wrote more than answers can be',
      ],
      'it wrote more than answers can be',
    ],
    [
      'writes one line without end',
      "const more = () => process.stdout.write('x'.repeat(100000), more); more()",
      [
        'unchecked: the verifier gave no answer: it wrote more than answers can be',
        'unchecked: the verifier gave no answer: it wrote more than answers can be',
      ],
      'it wrote more than answers can be',
    ],
  ])(
    '%s',
    async (_what, body, verdicts, warning) => {
      const { said, err, code, report } = await verify(
        program(body),
        '--verifier-timeout',
        warning.includes('than 2 s') ? '2' : '60',
      )
      expect(said).toEqual([...verdicts, undefined])
      expect(err).toContain(warning)
      expect(err.match(/^briefing: /gm) ?? []).toHaveLength(warning === '' ? 0 : 1)
      expect(code).toBeLessThan(2)
      const unjudged = report.diagnostics.filter(({ ruleId }) => ruleId === 'unverified-citation')
      expect(unjudged).toHaveLength(
        verdicts.filter((verdict) => verdict.startsWith('unchecked')).length,
      )
    },
    20_000,
  )

  it('is not waited for once it has answered, though it or what it started lives on', async () => {
    const lives = `${honest}; require('node:child_process').spawn('sleep', ['60'], { stdio: 'inherit' }); setInterval(() => {}, 1000)`
    const { said, err } = await verify(program(lives))
    expect(said).toEqual(['pass: read it', 'fail: read it', undefined])
    expect(err).toBe('')
  }, 20_000)

  it('does not exist', async () => {
    const project = projectWith('')
    const { code, err } = await project.run('check', '--verifier', './no-such-program')
    expect(err).toContain('it left 2 of 2 questions open; there is no such program\n  | ')
    expect(code).toBeLessThan(2)
    const { code: strict } = await project.run(
      'check',
      '--profile',
      'publish',
      '--verifier',
      './no-such-program',
    )
    expect(strict).toBe(1)
  })

  it.each([
    [['--verifier', ' '], '--verifier names no program'],
    [['--verifier-timeout', '5'], '--verifier-timeout has no --verifier to wait for'],
    [
      ['--verifier', 'node', '--verifier-timeout', '0'],
      '--verifier-timeout takes a number of seconds',
    ],
    [['--verifier', 'node', '--verifier-timeout', 'soon'], '--verifier-timeout takes a number'],
  ])('is refused with %j', async (args, message) => {
    const { code, err } = await projectWith('').run('check', ...args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
