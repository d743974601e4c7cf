/** Checks that a slip in YAML is found at the same words however the lines end. */
import { expect, it } from 'vitest'
import { parseYamlTree } from '../../src/syntax/yaml-tree.ts'
import { TextFile } from '../../src/text/text-file.ts'

function problemsIn(text: string, part = { start: 0, end: text.length }): unknown {
  const file = new TextFile('rents.yaml', text)
  return parseYamlTree(text, part).problems.map(({ message, span }) => {
    const { start, end } = file.rangeOf(span)
    return [message, start.line, start.column, end.line, end.column]
  })
}

it.each([
  'title: Rents\n&#0;\n',
  '{\n',
  '{{{]]>\n',
  'a: "never\nclosed\n',
  'title: Rents: more\nb: [1\n\n- x\n',
  '\tid: x\n',
])('%j', (text) => {
  const found = problemsIn(text)
  expect(found).not.toEqual([])
  expect(problemsIn(text.replaceAll('\n', '\r\n'))).toEqual(found)
})

it('counts from the start of the text, of which a part is read', () => {
  const text = '- id: rents\r\n- id: [x\r\n'
  expect(problemsIn(text, { start: 13, end: text.length })).toEqual([
    ['Bracket is never closed, or a comma is missing', 2, 9, 3, 1],
  ])
})
