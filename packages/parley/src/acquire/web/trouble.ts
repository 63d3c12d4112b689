import { InsideError } from './connection.ts'
import { INSIDE } from './reach.ts'

const KNOWN: { readonly [code: string]: string } = {
  ENOTFOUND: 'is not known: no machine of that name',
  EAI_AGAIN: 'cannot be looked up: check the network',
  ECONNREFUSED: 'takes no connection',
  ECONNRESET: 'broke the connection off',
  EHOSTUNREACH: 'cannot be reached: check the network',
  ENETUNREACH: 'cannot be reached: check the network',
  ETIMEDOUT: 'does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'does not answer',
  UND_ERR_BODY_TIMEOUT: 'stopped in the middle of its answer',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'stopped in the middle of its answer',
  UND_ERR_SOCKET: 'broke the connection off',
  UND_ERR_HEADERS_OVERFLOW: 'answers with headers without end',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'shows a certificate that nobody vouches for',
  CERT_HAS_EXPIRED: 'shows a certificate that has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'shows the certificate of another site',
}

/** Why a page could not be fetched, in words for the user. */
export function troubleOfWeb(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof InsideError) return INSIDE
    if (at.name === 'TimeoutError') return 'took too long to answer'
    const known = KNOWN[String((at as { code?: unknown }).code)]
    if (known !== undefined) return known
  }
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  return `could not be fetched (${code ?? message ?? 'unknown error'})`
}
