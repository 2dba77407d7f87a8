import type { UpperLayerCode } from '../codes.ts';
import { ALONE, type CodeFacts, PAIR } from './code-facts.ts';

/** The same for errors of `fetch`, `http` and TLS. */
export const UPPER_LAYER_FACTS: Record<UpperLayerCode, CodeFacts> = {
  CERT_HAS_EXPIRED: { source: 'tls', lessons: [], programs: ALONE },
  DEPTH_ZERO_SELF_SIGNED_CERT: { source: 'tls', lessons: [], programs: ALONE },
  EPROTO: { source: 'tls', lessons: [], programs: PAIR },
  ERR_SSL_WRONG_VERSION_NUMBER: { source: 'tls', lessons: [], programs: PAIR },
  ERR_TLS_CERT_ALTNAME_INVALID: { source: 'tls', lessons: [], programs: ALONE },
  ERR_UNESCAPED_CHARACTERS: { source: 'node', lessons: [], programs: ALONE },
  HPE_HEADER_OVERFLOW: { source: 'http', lessons: [], programs: PAIR },
  HPE_INVALID_CONSTANT: { source: 'http', lessons: ['http'], programs: PAIR },
  HPE_INVALID_METHOD: { source: 'http', lessons: ['http'], programs: PAIR },
  HPE_INVALID_URL: { source: 'http', lessons: [], programs: PAIR },
  SELF_SIGNED_CERT_IN_CHAIN: { source: 'tls', lessons: [], programs: ALONE },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { source: 'tls', lessons: [], programs: ALONE },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { source: 'tls', lessons: [], programs: ALONE },
  UND_ERR_CONNECT_TIMEOUT: { source: 'fetch', lessons: [] },
  UND_ERR_HEADERS_OVERFLOW: { source: 'fetch', lessons: [], programs: PAIR },
  UND_ERR_HEADERS_TIMEOUT: { source: 'fetch', lessons: [] },
  UND_ERR_SOCKET: { source: 'fetch', lessons: [], programs: PAIR },
  'fetch failed': { source: 'fetch', lessons: [], programs: ALONE },
  'socket hang up': { source: 'http', lessons: ['http'], programs: PAIR },
  MaxListenersExceededWarning: { source: 'node', lessons: [], programs: ALONE },
};
