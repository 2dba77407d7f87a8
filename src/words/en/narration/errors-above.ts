import type { UpperLayerCode } from '../../../narrator/codes.ts';
import type { Meaning } from '../../../narrator/narration.ts';

/** What goes wrong in `fetch`, `http` and TLS. */
export const errorsAbove: Record<UpperLayerCode, Meaning> = {
  CERT_HAS_EXPIRED: () =>
    "A certificate is past the last day on which it is valid: the server's own, or that of an authority above it.",

  DEPTH_ZERO_SELF_SIGNED_CERT: () =>
    "The server's certificate is signed by nobody but itself, and this program was not told to trust it.",

  EPROTO: () => 'TLS failed on this connection: what came over it was no TLS, or was the refusal of the other side.',

  ERR_SSL_WRONG_VERSION_NUMBER: () =>
    'What came over the connection is no TLS: most often the server speaks plain HTTP on that port.',

  ERR_TLS_CERT_ALTNAME_INVALID: () =>
    "The server's certificate was made out to other names than the one that was connected to.",

  ERR_UNESCAPED_CHARACTERS: () =>
    'The path of an HTTP request holds a character that has to be encoded there, such as a space.',

  HPE_HEADER_OVERFLOW: () => 'The headers of an HTTP message are longer than Node accepts.',

  HPE_INVALID_CONSTANT: () => 'What came is no HTTP: most often, something else stands where `HTTP/` has to.',

  HPE_INVALID_METHOD: () =>
    'What came is no HTTP request: it does not begin with a method, such as `GET`, and a space.',

  HPE_INVALID_URL: () => 'The address in an HTTP request holds a character that may not stand there.',

  SELF_SIGNED_CERT_IN_CHAIN: () =>
    "The server's certificate leads up to an authority that this program was not told to trust.",

  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: () =>
    'The certificates that the server sent lead to an authority whose own certificate is not known here.',

  UNABLE_TO_VERIFY_LEAF_SIGNATURE: () =>
    'The server sent its own certificate alone, and the authority that signed it is not known here.',

  UND_ERR_CONNECT_TIMEOUT: () => 'No connection came about within the time that `fetch` allows for it: ten seconds.',

  UND_ERR_HEADERS_OVERFLOW: () => 'The headers of the answer are longer than `fetch` accepts.',

  UND_ERR_HEADERS_TIMEOUT: () =>
    'The connection stood, but the headers of the answer were not all there within the time that `fetch` waits for them.',

  UND_ERR_SOCKET: () => 'The connection under a `fetch` ended before the whole answer had come.',

  'fetch failed': () => '`fetch` got no answer, or none that it may take: the real reason stands in `error.cause`.',

  'socket hang up': () =>
    'This HTTP request was over before its answer had come: the connection ended, or the program itself destroyed the request.',

  MaxListenersExceededWarning: () =>
    'One object has more listeners for the same event than it may have without a warning (ten, unless told otherwise), which is often a listener that is added again and again.',
};
