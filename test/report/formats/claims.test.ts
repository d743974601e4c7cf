import { expect, it } from 'vitest'
import { claims } from '../../../src/report/formats/claims.ts'
import { compileExample } from '../../compile-example.ts'

const display = { color: false, width: 60, quiet: false, showPath: (path: string) => path }

it('says of every sentence what it is, why, where it ends and what covers it', async () => {
  const briefing =
    '## Rents\n\nRents rose by 4 % in 2024 [@census]. Did they fall again? The ferry ran twice.\n'
  const text = await claims.render(await compileExample({ briefing }), display)
  expect(text).toContain('briefing.md · Rents · body\n')
  expect(text).toContain(
    [
      '  briefing.md:3:1  claim, cited',
      '    Rents rose by 4 % in 2024.',
      '    why    a statement that no exclusion covers',
    ].join('\n'),
  )
  expect(text).toMatch(/score {2}\S+ = statement \+1 number \+1/)
  expect(text).toContain('    cited  [@census] (census) by sentence\n')
  expect(text).toContain('  briefing.md:3:38  question, exempt\n')
  expect(text).toContain('  briefing.md:3:59  claim, uncited\n')
})

it('shows an inherited citation as such, and a key that leads nowhere with a question mark', async () => {
  const briefing =
    '| Year | Rents |  |\n| --- | --- | --- |\n| 2024 | Rents rose by 4 %. | [@censsu] |\n'
  const text = await claims.render(await compileExample({ briefing }), display)
  expect(text).toContain('cited  [@censsu] (censsu?) by row, inherited')
})

it('shortens long sentences to the width and shows no control characters', async () => {
  const briefing = `${'The ferry ran and ran, '.repeat(9)}past the \u202epier.\n`
  const text = await claims.render(await compileExample({ briefing }), display)
  const [line = ''] = text.split('\n').filter((each) => each.includes('The ferry ran'))
  expect(line.length).toBeLessThanOrEqual(60)
  expect(line.endsWith('…')).toBe(true)
  expect(text).not.toContain('\u202e')
})
