/** Reaches Node's cryptography when something is hashed or drawn: loading it takes a tenth of a short run. */
import type * as crypto from 'node:crypto'
import process from 'node:process'

export function nodeCrypto(): typeof crypto {
  return process.getBuiltinModule('node:crypto')
}
