import type { UpperLayerCode } from '../codes.ts';
import { ALONE, type CodeFacts, PAIR } from './code-facts.ts';

/** The same for errors of `fetch`, `http` and TLS. */
export const UPPER_LAYER_FACTS: Record<UpperLayerCode, CodeFacts> = {
  CERT_HAS_EXPIRED: { source: 'tls', near: 'errors/places', programs: ALONE },
  DEPTH_ZERO_SELF_SIGNED_CERT: { source: 'tls', near: 'errors/places', programs: ALONE },
  EPROTO: { source: 'tls', near: 'http/others', programs: PAIR },
  ERR_SSL_WRONG_VERSION_NUMBER: { source: 'tls', near: 'http/others', programs: PAIR },
  ERR_TLS_CERT_ALTNAME_INVALID: { source: 'tls', near: 'errors/places', programs: ALONE },
  ERR_UNESCAPED_CHARACTERS: { source: 'node', near: 'http/typed', programs: ALONE },
  HPE_HEADER_OVERFLOW: { source: 'http', near: 'http/others', programs: PAIR },
  HPE_INVALID_CONSTANT: { source: 'http', programs: PAIR },
  HPE_INVALID_METHOD: { source: 'http', programs: PAIR },
  HPE_INVALID_URL: { source: 'http', near: 'http/others', programs: PAIR },
  SELF_SIGNED_CERT_IN_CHAIN: { source: 'tls', near: 'errors/places', programs: ALONE },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { source: 'tls', near: 'errors/places', programs: ALONE },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { source: 'tls', near: 'errors/places', programs: ALONE },
  UND_ERR_CONNECT_TIMEOUT: { source: 'fetch', near: 'localhost/slow' },
  UND_ERR_HEADERS_OVERFLOW: { source: 'fetch', near: 'http/answer', programs: PAIR },
  UND_ERR_HEADERS_TIMEOUT: { source: 'fetch', near: 'limits/slow' },
  UND_ERR_SOCKET: { source: 'fetch', near: 'http/again', programs: PAIR },
  'fetch failed': { source: 'fetch', near: 'errors/places', programs: ALONE },
  'socket hang up': { source: 'http', programs: PAIR },
  MaxListenersExceededWarning: { source: 'node', near: 'createServer/twice', programs: ALONE },
};
