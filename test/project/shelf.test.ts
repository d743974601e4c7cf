/** Holds what stays on a shelf and what goes. */
import { expect, it } from 'vitest'
import { openShelf } from '../../src/project/shelf.ts'

it('keeps for good what comes first, as long as there is room', () => {
  const shelf = openShelf<string>(10)
  expect([shelf.put('pier', 6, 'a pier'), shelf.put('ferry', 6, 'a ferry')]).toEqual([true, false])
  // What is smaller still fits.
  expect(shelf.put('river', 4, 'a river')).toBe(true)
  for (let count = 0; count < 10; count++) shelf.put(`boat ${count}`, 1, 'a boat')
  const made = ['pier', 'river', 'ferry', 'boat 9', 'boat 0'].map((name) =>
    shelf.take(name, 1, () => `another ${name}`),
  )
  expect(made).toEqual(['a pier', 'a river', 'another ferry', 'a boat', 'another boat 0'])
})

it('makes a thing once for those who ask for it one after the other', () => {
  const shelf = openShelf<object>(0)
  expect(shelf.take('pier', 1, () => ({}))).toBe(shelf.take('pier', 1, () => ({})))
})

it('keeps the first for good however large it is, unless there is no room at all', () => {
  expect(openShelf<string>(10).put('archive', 50, 'an archive')).toBe(true)
  expect(openShelf<string>(0).put('archive', 50, 'an archive')).toBe(false)
})

it('keeps of large things only the newest', () => {
  const shelf = openShelf<string>(10)
  shelf.put('pier', 10, 'a pier')
  for (const name of ['archive', 'harbour', 'river']) shelf.put(name, 50, `the first ${name}`)
  const made = ['river', 'harbour', 'river'].map((name) =>
    shelf.take(name, 50, () => `another ${name}`),
  )
  expect(made).toEqual(['the first river', 'another harbour', 'another river'])
})
