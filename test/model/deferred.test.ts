/** Holds that what is deferred is made when it is asked for, and for each object by itself. */
import { expect, it } from 'vitest'
import { defer, takeOver } from '../../src/model/deferred.ts'

const names = ['planks', 'nails'] as const

function pier(planks: number, made: number[]): { name: string; planks: number; nails: number } {
  return defer({ name: `pier ${planks}` }, names, () => {
    made.push(planks)
    return { planks, nails: planks * 4 }
  })
}

it('makes what is asked for, each time and for its own object', () => {
  const made: number[] = []
  const [small, large] = [pier(2, made), pier(9, made)]
  expect(made).toEqual([])
  expect([large.planks, small.nails, large.nails]).toEqual([9, 8, 36])
  expect(made).toEqual([9, 2, 9])
})

it('shows deferred properties as its own, also when two things stand behind an object', () => {
  const both = defer(pier(2, []), ['ferry'] as const, () => ({ ferry: 'late' }))
  expect({ ...both }).toEqual({ name: 'pier 2', planks: 2, nails: 8, ferry: 'late' })
})

it('hands on what is deferred without making it', () => {
  const made: number[] = []
  const harbour = takeOver({ name: 'harbour' }, pier(3, made), ['name', 'planks', 'nails'])
  expect(made).toEqual([])
  expect(harbour).toEqual({ name: 'pier 3', planks: 3, nails: 12 })
})
