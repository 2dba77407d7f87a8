import type { UpperLayerCode } from '../../../narrator/codes.ts';
import type { CodeExplanation } from '../../../narrator/reference/explanation.ts';

/** What else there is to say about errors in `fetch`, `http` and TLS, after the narrator's sentence. */
export const codesAbove: Record<UpperLayerCode, CodeExplanation> = {
  CERT_HAS_EXPIRED: {
    when: 'A certificate was not renewed in time, or the clock of the machine that connects is wrong.',
    advice:
      "Renew the one that has expired, or set the clock right. Don't switch the check off with `rejectUnauthorized: false`: then anybody can pass for the server.",
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    when: 'Servers for development, devices in the local network, and test machines often have such a certificate.',
    advice:
      'If the server is yours, pass its certificate as `ca`, or name its file in `NODE_EXTRA_CA_CERTS`. `rejectUnauthorized: false` makes the error go away, and the protection with it.',
  },
  EPROTO: {
    more: 'The message goes on with what OpenSSL says: read that.',
    when: '`https.get()`, or `tls.connect()` once something was written, to a port where plain HTTP or something else is spoken mostly gives "wrong version number"; a server that is too old or too strict refuses for other reasons.',
    advice:
      'Compare the address with the port: `https:` usually belongs to 443, `http:` to 80 or 3000. `fetch`, like `tls.connect()` alone, gives the code of OpenSSL itself, such as `ERR_SSL_WRONG_VERSION_NUMBER`.',
  },
  ERR_SSL_WRONG_VERSION_NUMBER: {
    more: 'It has nothing to do with the version of Node or of TLS.',
    when: 'An `https:` address with the port of a plain HTTP server, a mail server that first speaks without TLS, or a proxy that is itself reached by `http:`.',
    advice:
      'Write `http:` instead, or use the port on which the server speaks TLS. `https.get()`, and `tls.connect()` once something was written, call it `EPROTO`.',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    more: "The message lists those names if you connected by a name. By IP address it lists only the certificate's addresses, often none: look into `error.cert.subjectaltname`.",
    when: 'You connect by IP address, or through another name of the server, while its certificate holds only one name; or something else answers at that address.',
    advice:
      'Connect by a name that stands in the certificate; where you have to use the address, pass that name as `servername`. A new certificate can hold several names and addresses.',
  },
  ERR_UNESCAPED_CHARACTERS: {
    more: 'The error is thrown at once, and nothing is sent.',
    when: '`http.get()` or `http.request()` with a `path` that holds a space, a line break, or a letter beyond the first 256 of Unicode, as Chinese ones are. An address as a single string, or a `URL`, is encoded by itself.',
    advice: 'Encode it: `encodeURI(path)`, or `encodeURIComponent()` for one part of it. Or pass a whole `URL`.',
  },
  HPE_HEADER_OVERFLOW: {
    when: 'All headers together may have 16 KiB by default. Large cookies and tokens are the usual reason.',
    advice:
      "Make the headers smaller first. Otherwise raise `maxHeaderSize` for a server or a request, or start Node with `--max-http-header-size`. A server meets it as 'clientError': without a listener Node answers 431 and closes, with one that is your task.",
  },
  HPE_INVALID_CONSTANT: {
    when: 'A client talks to a server that speaks something else, such as a plain `net` server, a database, or some TLS servers (one that was made with Node just hangs up). A server meets it where a request has a space in its path.',
    advice:
      'Check the port. A `net` server that is to answer browsers has to write a whole HTTP answer, beginning with `HTTP/1.1 200 OK`.',
  },
  HPE_INVALID_METHOD: {
    more: "It comes as 'clientError' on the server. Without a listener for that, Node answers 400 and closes; with one, that is your task: `socket.destroy()` at least, or the connection stays open.",
    when: 'A browser or client speaks `https:` to a plain HTTP port, since TLS begins with other bytes; or a `net` client sends text of its own.',
    advice:
      'Use `http:` for that port, or make the server with `https.createServer()`. It is no fault of the server: strangers send such things to every port that is open to the internet.',
  },
  HPE_INVALID_URL: {
    more: "It comes as 'clientError' on the server: without a listener for that, Node answers 400 and closes, with one that is your task.",
    when: 'A path that was written by hand with letters outside ASCII; a request to something that is no path. With most of those letters in its option `path`, `http.get()` in Node throws `ERR_UNESCAPED_CHARACTERS` before it sends anything; in a URL they are encoded.',
    advice: 'Encode the path with `encodeURI()`, or build it with `new URL()`, which does so by itself.',
  },
  SELF_SIGNED_CERT_IN_CHAIN: {
    when: 'In companies, where a proxy opens TLS connections and signs them anew with an authority of the company; or where the server has an authority of its own.',
    advice:
      'Get the certificate of that authority and name its file in `NODE_EXTRA_CA_CERTS`. Newer versions of Node can use what the system trusts: `--use-system-ca`.',
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
    when: 'The authority is one of a company, or a public one that this version of Node does not know yet.',
    advice:
      'Name the file with the certificate of that authority in `NODE_EXTRA_CA_CERTS`, or pass it as `ca`. Where the server is a public one, look whether a newer Node knows it.',
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    when: 'Nearly always the server was set up without the certificates in between. Browsers often hide that, because they have them from elsewhere.',
    advice:
      'Have the server send the whole chain: `cert` has to hold its own certificate and those of the authorities in between. Only where that cannot be changed, pass what is missing as `ca`.',
  },
  UND_ERR_CONNECT_TIMEOUT: {
    when: 'The machine is off, a firewall swallows the packets, or so many clients come that the server does not take them in.',
    advice: 'Try again after a pause, and see whether `net.connect()` gets there. The error stands in `error.cause`.',
  },
  UND_ERR_HEADERS_OVERFLOW: {
    when: 'All headers of an answer together may have 16 KiB by default. Large cookies are the usual reason.',
    advice: 'Make the headers of the server smaller, or start Node with `--max-http-header-size`.',
  },
  UND_ERR_HEADERS_TIMEOUT: {
    when: 'The server took the request and did not send all headers of its answer within five minutes: it hangs, or the work takes that long.',
    advice: 'Set a shorter limit of your own: `fetch(url, { signal: AbortSignal.timeout(5000) })`.',
  },
  UND_ERR_SOCKET: {
    more: 'Its message often is "other side closed".',
    when: 'The server crashed or ended the connection in the middle; or a kept connection was used again just as the server gave it up. It is the `cause` of "fetch failed", or of "terminated" once the body was being read.',
    advice:
      'Look at the server first. Where requests may be repeated, try once more; the server can help with a longer `keepAliveTimeout`.',
  },
  'fetch failed': {
    when: 'What goes wrong with the connection before there is an answer: the name is not found, nobody listens, the connection breaks, the certificate is not trusted. An answer such as 404 or 500 is no failure, but is returned; what a `signal` calls off is a `TimeoutError`, an `AbortError`, or what was given to `abort()`, instead.',
    advice:
      'Print `error.cause`. If it has a code, ask for that, as with `net-lessons explain ECONNREFUSED`; otherwise its message says it, such as "bad port", or that the answer is no HTTP.',
  },
  'socket hang up': {
    more: 'Its code is `ECONNRESET`.',
    when: 'The server crashed or closed the connection; a kept connection was used again just as the server gave it up; or you called `destroy()` on the request yourself.',
    advice:
      "Have a listener for 'error' on every request. If `request.reusedSocket` is true, it may have been a stale keep-alive: try once more if the request may be done twice, or raise the `keepAliveTimeout` of the server.",
  },
  MaxListenersExceededWarning: {
    more: 'Nothing fails because of it.',
    when: '`on()` inside a loop, a timer or another listener, on a socket that stays: each time one more is added.',
    advice:
      'Start Node with `--trace-warnings` to see the place. Add the listener once, or use `once()`; if there really have to be more, say so with `setMaxListeners()`.',
  },
};

/** Why some of them are not made to happen here. */
export const notHereAbove: Partial<Record<UpperLayerCode, string>> = {
  UND_ERR_CONNECT_TIMEOUT: 'It takes a server that takes nobody in, and a wait of ten seconds.',
  UND_ERR_HEADERS_TIMEOUT: 'It takes a wait of five minutes.',
};
