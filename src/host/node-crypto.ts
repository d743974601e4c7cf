/** Reaches Node's cryptography when something is hashed or drawn: loading it takes a tenth of a short run. */
import process from 'node:process'

export function nodeCrypto(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto')
}
