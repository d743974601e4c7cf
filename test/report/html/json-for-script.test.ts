/** Holds that JSON in a script element is nothing but JSON, whatever is in it. */
import { expect, it } from 'vitest'
import { jsonForScript } from '../../../src/report/html/json-for-script.ts'

it('writes nothing that HTML or a script could take for its own', () => {
  const value = { '</script>': '<!-- & \u2028 \u2029 ]]> \0 \u007f \u0085 \ufffe -->' }
  const text = jsonForScript(value)
  expect(text).not.toMatch(/[<>&\u007f-\u009f\u2028\u2029\ufffe]/)
  expect(JSON.parse(text)).toEqual(value)
})
