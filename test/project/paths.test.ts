import { expect, it } from 'vitest'
import { dirname, join, relative } from '../../src/project/paths.ts'

it.each([
  ['/home/ada', 'rents.md', '/home/ada/rents.md'],
  ['/home/ada', '../eve/./rents.md', '/home/eve/rents.md'],
  ['/home/ada', '/tmp/rents.md', '/tmp/rents.md'],
  ['/', '../..', '/'],
  ['C:/desk', '../rents.md', 'C:/rents.md'],
])('joins %s and %s', (folder, path, joined) => {
  expect(join(folder, path)).toBe(joined)
})

it.each([
  ['/home/ada', '/home/ada/briefings/rents.md', 'briefings/rents.md'],
  ['/home/ada/briefings', '/home/ada', '..'],
  ['/home/ada', '/home/eve/rents.md', '../eve/rents.md'],
  ['/home/ada', '/home/ada', ''],
])('writes from %s the way to %s', (from, to, way) => {
  expect(relative(from, to)).toBe(way)
})

it('ends at the root when going up', () => {
  expect(dirname('/home')).toBe('/')
  expect(dirname('/')).toBe('/')
})
