/** Renders job summaries as Markdown and looks at what becomes of them. */
import { unified } from 'unified'
import remarkParse from 'remark-parse'
import { describe, expect, it } from 'vitest'
import { markdownSummary } from '../../../src/report/formats/markdown-summary.ts'
import { briefingOf, runOf } from '../fixture.ts'
import { briefing, display, hostileRun, hugeRun, machineRun } from './machine-run.ts'

describe('a job summary', () => {
  it('shows totals, coverage by briefing and the problems, folded and the worst first', async () => {
    expect(await markdownSummary.render(machineRun(), display)).toBe(`## Briefings

✖ 1 error, 1 warning, 1 note in 1 of 1 briefing · 1 of 4 claims cited &#40;25 %&#41; · 1 of 1 citation unchecked · 1 finding silenced · 1 fixable with --fix --unsafe-fixes

| Briefing | File | Claims cited | Coverage | Errors | Warnings |
| --- | --- | --: | --: | --: | --: |
| Ferries | docs/briefings/ferry.md | 1 of 4 | 25 % | 1 | 1 |

<details><summary>docs/briefings/ferry.md: 1 error, 1 warning</summary>

- **error** line 3, uncited-claim: Claim has no citation; cite a source, as in &#91;&#64;&#8203;key&#93;: “The remark was shared widely.”
- **warning** line 7, unknown-source: Unknown source &#34;&#123;harbor&#125;&#34;; did you mean &#34;harbour&#34;?: ““𐐀é” rents rose.”

</details>

<details><summary>docs/sources/all.yaml: 1 note</summary>

- **note** line 1, unused-source: Source &#34;pier&#34; is never cited

</details>

`)
  })

  it('is a table alone for a clean run, and no table without briefings', async () => {
    const clean = await markdownSummary.render(runOf({ briefings: [briefing] }), display)
    expect(clean).toContain('| Ferries |')
    expect(clean).not.toContain('<details>')
    expect(await markdownSummary.render(runOf({ briefings: [] }), display)).not.toContain('|')
  })

  it.each([
    '<script>rents</script> | rose',
    '`code` **bold** _soft_ ~~gone~~',
    '![map](https://example.org/x.png) [tides](x)',
    '</summary></details><img src=x>',
    'line\n\n# Heading\n- item',
    '&lt;b&gt; \\| $x$ @smith',
  ])('shows %j as it is', async (payload) => {
    const printed = await markdownSummary.render(hostileRun(payload), display)
    const shown = payload.replaceAll('\n', String.raw`\n`).replaceAll('@', '@\u200b')
    const tree = unified().use(remarkParse).parse(printed)
    expect(leaves(tree, 'html').map(({ value }) => value)).toEqual([
      expect.stringMatching(/^<details><summary>[^<>]*<\/summary>$/),
      '</details>',
    ])
    expect(['image', 'link', 'inlineCode', 'code'].flatMap((type) => leaves(tree, type))).toEqual(
      [],
    )
    expect(leaves(tree, 'heading')).toHaveLength(1)
    const row = printed.split('\n').find((line) => line.includes('| 0 of '))
    expect(row?.split('|')).toHaveLength(8)
    const item = leaves(tree, 'text').filter(({ value }) => value?.includes(', uncited-claim: '))
    expect(item).toMatchObject([{ value: expect.stringContaining(`${shown}; ${shown}`) }])
  })
})

describe('the limit of a step', () => {
  it('holds for 25,000 findings: errors stay, the rest is counted', async () => {
    const printed = await markdownSummary.render(hugeRun(25_000), display)
    expect(Buffer.byteLength(printed)).toBeLessThan(900_000)
    const shown = printed.split('\n').filter((line) => line.startsWith('- **'))
    expect(shown.every((line) => line.startsWith('- **error**'))).toBe(true)
    expect(printed).toContain(`\n${25_000 - shown.length} more findings had no room here.\n`)
    expect(printed.match(/<details>/g)).toHaveLength(printed.match(/<\/details>/g)?.length ?? 0)
  })

  it('holds for very many briefings', async () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      briefingOf({ path: `briefings/${index}.md`, title: `Tides ${'é'.repeat(150)}`, text: '' }),
    )
    const printed = await markdownSummary.render(runOf({ briefings: many }), display)
    const rows = printed.split('\n').filter((line) => line.startsWith('| Tides'))
    expect(Buffer.byteLength(printed)).toBeLessThan(310_000)
    expect(rows.length).toBeGreaterThan(500)
    expect(printed).toContain(`\n${5000 - rows.length} more briefings had no room in this table.\n`)
  })
})

interface Leaf {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Leaf[]
}

function leaves(node: Leaf, type: string): readonly Leaf[] {
  const below = (node.children ?? []).flatMap((child) => leaves(child, type))
  return node.type === type ? [node, ...below] : below
}
