import { expect, it } from 'vitest'
import { NoteOrder } from '../../../src/report/html/note-order.ts'

it('knows the place of each note', () => {
  const order = new NoteOrder()
  order.push('CENSUS')
  order.push('HARBOUR', 'ALMANAC')
  expect([...order]).toEqual(['CENSUS', 'HARBOUR', 'ALMANAC'])
  expect(['CENSUS', 'ALMANAC', 'GAZETTE'].map((id) => order.indexOf(id))).toEqual([0, 2, -1])
})
