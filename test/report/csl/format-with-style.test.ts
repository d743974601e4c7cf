/** Holds what comes of citeproc's output: our parts, its failures as issues, our order and numbers. */
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { partsText } from '../../../src/model/reference-part.ts'
import { formatWithStyle, type Citeproc } from '../../../src/report/csl/format-with-style.ts'
import { readStyle } from '../../../src/report/csl/read-style.ts'
import { referenceElements } from '../../../src/report/html/reference-elements.ts'
import { styledReferences } from '../../compile-example.ts'
import { sourceOf } from '../fixture.ts'

const berg = [{ given: 'Ada', family: 'Berg' }]

function htmlOf(key: string, styled: ReturnType<typeof styledReferences>): string {
  const children = referenceElements(styled.references.get(key) ?? [])
  return toHtml({ type: 'root', children })
}

describe('a reference in a CSL style', () => {
  it('has our elements, no style attribute, links to the source, and nothing of its text is lost', () => {
    const url = 'https://x.example/a?b=1&c=2'
    const source = sourceOf('a', {
      title: 'Costs $& more than "$1" <i>now</i> <b>',
      authors: berg,
      publisher: 'Office & Sons',
      url,
    })
    expect(htmlOf('a', styledReferences([source]))).toBe(
      'Berg, A. (author). <i>Costs $&#x26; more than “$1” now &#x3C;b></i>. ' +
        '<span class="small-caps">Office &#x26; Sons</span>. ' +
        '<a href="https://x.example/a?b=1&#x26;c=2">https://x.example/a?b=1&#x26;c=2</a>.',
    )
  })

  it('keeps its author when the entry before has the same, and takes no number of its own', () => {
    const sources = ['a', 'b'].map((key) => sourceOf(key, { authors: berg }))
    const { references } = styledReferences(sources)
    expect(sources.map(({ key }) => partsText(references.get(key) ?? []))).toEqual([
      'Berg, A. (author). Title of a.',
      'Berg, A. (author). Title of b.',
    ])
  })

  it('makes a DOI a link', () => {
    const html = htmlOf('a', styledReferences([sourceOf('a', { doi: '10.1000/x(1)' })]))
    expect(html).toContain(
      '<a href="https://doi.org/10.1000/x(1)">https://doi.org/10.1000/x(1)</a>',
    )
  })

  it('does not obey a note that would change what the source is', () => {
    const source = sourceOf('a', { csl: { note: 'title: Something else' } })
    expect(partsText(styledReferences([source]).references.get('a') ?? [])).toBe('Title of a.')
  })

  it('never throws and never brings markup of its own, whatever the fields say', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('\u0001i', '\u0002', '\u0003', '<script>x</script>', '$&', '“', "'"),
    )
    const fields = fc.record({ title: text, publisher: text, containerTitle: text, url: text })
    fc.assert(
      fc.property(fc.array(fields, { minLength: 1, maxLength: 3 }), (list) => {
        const sources = list.map((each, index) => sourceOf(`k${index}`, each))
        const styled = styledReferences(sources)
        expect(styled.references.size + styled.issues.length).toBe(sources.length)
        for (const { key } of sources)
          expect(htmlOf(key, styled)).not.toMatch(/ style=|<script|href="(?!https?:)/)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a source that citeproc cannot format', () => {
  it('is an issue at its key, and costs its neighbours nothing', () => {
    const real = createRequire(import.meta.url)('citeproc') as Citeproc
    const style = readStyle(
      '<style version="1.0" class="in-text"><citation><layout/></citation><bibliography><layout><text variable="title"/></layout></bibliography></style>',
    )
    const sources = ['a', 'b', 'c', 'd', 'e'].map((key) => sourceOf(key))
    const citeproc: Citeproc = {
      ...real,
      Engine: class extends real.Engine {
        override updateItems(ids: readonly string[]): void {
          if (ids.includes('s3')) throw new Error('no\nway')
          super.updateItems(ids)
        }
      },
    }
    if (style.kind === 'refusal') throw new Error(style.message)
    const request = { citeproc, style, name: 'x.csl', locales: new Map(), lang: 'en', sources }
    const { references, issues } = formatWithStyle(request)
    expect([...references.keys()]).toEqual(['a', 'b', 'c', 'e'])
    expect(issues).toMatchObject([
      { kind: 'unformatted-source', message: 'Style "x.csl" cannot format source "d": no way' },
    ])
  })
})

describe('a style', () => {
  it.each([
    ['<locale/>', 'Root element "locale" is not "style"'],
    ['<style><citation/></style>', 'It formats no bibliography'],
    [
      '<style version="1.0"><bibliography><text macro="who"/></bibliography></style>',
      'Macro "who" is used and not defined',
    ],
    [
      '<style><info><link rel="independent-parent" href="https://z.example/styles/apa"/></info></style>',
      'It only points to its parent "apa"',
    ],
    ['<style><bibliography/></style>', 'It does not say of which version of CSL it is'],
    ['<style', 'A tag is not written as XML'],
  ])('%s is refused', (text, message) => {
    expect(readStyle(text)).toMatchObject({ kind: 'refusal', message })
  })
})
