/** Holds when a number without marks is a marker, and that it is a number otherwise. */
import { describe, expect, it } from 'vitest'
import { importText } from './import-text.ts'

const LIST = `

#### **Works cited**

1. Tides, accessed March 9, 2026, [https://t.example/a](https://t.example/a)
2. Ferries, accessed March 9, 2026, [https://f.example/b](https://f.example/b)
3. Fares, accessed March 9, 2026, [https://c.example/c](https://c.example/c)
`

function imported(prose: string): { text: string; losses: readonly string[] } {
  const { text, losses } = importText(`${prose}${LIST}`)
  return { text: text.trimEnd(), losses }
}

describe('plain numbers are markers where they cite the list in its order', () => {
  it.each([
    ['Late.1 Early,2 and “never”.2,3', 'Late.[@s0] Early,[@s1] and “never”.[@s1; @s2]'],
    ['Late in 2019.1 **Early.**2 By 4 %.3', 'Late in 2019.[@s0] **Early.**[@s1] By 4 %.[@s2]'],
    ['| Late.1 | Early.2 |\n| --- | --- |', '| Late.[@s0] | Early.[@s1] |\n| --- | --- |'],
    ['Late. 1 Early. 2 Never. 1, 3', 'Late. [@s0] Early. [@s1] Never. [@s0; @s2]'],
    ['Late (1). Early (2, 3), said he.', 'Late [@s0]. Early [@s1; @s2], said he.'],
    ['Late. (1) Early. (2–3)', 'Late. [@s0] Early. [@s1; @s2]'],
    [String.raw`Late \[1\]. Early \[2, 3\].`, 'Late [@s0]. Early [@s1; @s2].'],
  ])('%j is %j', (prose, expected) => {
    expect(imported(prose)).toEqual({ text: expected, losses: [] })
  })

  it('says where they may be something else', () => {
    expect(
      imported('Late.1 Early.2 Rents.3 Boats.1 See No.3 of it. By 4.2 It fell. Late.9'),
    ).toEqual({
      text: 'Late.[@s0] Early.[@s1] Rents.[@s2] Boats.[@s0] See No.3 of it. By 4.2 It fell. Late.9',
      losses: ['2: may be a decimal', '9: may be a number of the text'],
    })
  })

  it.each([
    ['where another marker cites the list', 'Late [1]. Early.2 Never.3'],
    ['where they are out of order', 'Late.3 Early.2 Never.1'],
    ['where they cite a small part of it', 'Late.1 Early.1'],
    ['where they count', 'It does two things: (1) this and (2) that, on 3 days. 2 boats left.'],
    ['where they are decimals', 'It rose by 1.1 and 2.2 and 3.3 metres.'],
  ])('are numbers %s', (_where, prose) => {
    const { text, losses } = imported(prose)
    expect(text).toBe(prose.replace('[1]', '[@s0]'))
    expect(losses).toEqual([])
  })
})
