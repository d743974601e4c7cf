/** Puts what went wrong on the way to another computer into words. */
import type { NetworkFailure, NetworkFault } from './network.ts'

type Explanation = readonly [NetworkFault, string]

const explanations: Readonly<Record<string, Explanation>> = {
  EADDRNOTAVAIL: ['unreachable', 'its address cannot be reached from here'],
  EAI_AGAIN: ['dns-unavailable', 'its name cannot be looked up at the moment'],
  EAI_FAIL: ['dns-unavailable', 'its name cannot be looked up at the moment'],
  EAI_NODATA: ['dns', 'its name has no address'],
  ECONNABORTED: ['interrupted', 'the connection broke off'],
  ECONNREFUSED: ['connection', 'the server refuses connections'],
  ECONNRESET: ['interrupted', 'the server broke the connection off'],
  EHOSTDOWN: ['connection', 'the server is down'],
  EHOSTUNREACH: ['unreachable', 'the server cannot be reached'],
  EMFILE: ['unreachable', 'too many files are open'],
  ENETDOWN: ['unreachable', 'the network is down'],
  ENETUNREACH: ['unreachable', 'its network cannot be reached'],
  ENODATA: ['dns', 'its name has no address'],
  ENOTFOUND: ['dns', 'its name does not exist'],
  EPIPE: ['interrupted', 'the server broke the connection off'],
  EPROTO: ['tls', 'the server does not speak TLS as it should'],
  ETIMEDOUT: ['timeout', 'the server does not answer'],
  CERT_HAS_EXPIRED: ['tls', 'its certificate has expired'],
  CERT_NOT_YET_VALID: ['tls', 'its certificate is not valid yet'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['tls', 'its certificate is signed by nobody but itself'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['tls', 'its certificate is for another name'],
  SELF_SIGNED_CERT_IN_CHAIN: ['tls', 'its certificate is signed by somebody unknown'],
  UNABLE_TO_GET_ISSUER_CERT: ['tls', 'its certificate is signed by somebody unknown'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['tls', 'its certificate is signed by somebody unknown'],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['tls', 'its certificate is signed by somebody unknown'],
  HPE_CLOSED_CONNECTION: ['bad-response', 'its answer goes on behind its end'],
  HPE_HEADER_OVERFLOW: ['too-large', 'the headers of its answer are too large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['too-large', 'its answer is too large'],
}

/** Prefixes of codes of which there are many. */
const families: readonly (readonly [string, Explanation])[] = [
  ['HPE_', ['bad-response', 'its answer is not valid HTTP']],
  ['Z_', ['bad-response', 'its answer cannot be decompressed']],
  ['ERR_BROTLI', ['bad-response', 'its answer cannot be decompressed']],
  ['ERR__ERROR', ['bad-response', 'its answer cannot be decompressed']],
  ['ERR_SSL', ['tls', 'the server does not speak TLS as it should']],
  ['ERR_TLS', ['tls', 'the server does not speak TLS as it should']],
  ['ERR_INVALID', ['unsupported-url', 'no request can be made of it']],
  ['ERR_UNESCAPED', ['unsupported-url', 'no request can be made of it']],
]

/** The failure that an error of Node's network functions stands for. */
export function explainFault(error: unknown): NetworkFailure {
  const code = codeOf(error)
  const [fault, reason] = explanations[code] ??
    families.find(([prefix]) => code.startsWith(prefix))?.[1] ?? [
      'interrupted',
      code === '' ? 'it failed for no reason given' : `it failed with ${code}`,
    ]
  return { kind: 'failure', fault, reason }
}

/** Of several addresses that were all tried in vain, the first one's. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
