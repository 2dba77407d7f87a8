import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import tls from 'node:tls';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { says } from '../claims/said.ts';

// What the texts say of fetch, http and TLS is asked from the Node that runs here, over the loopback.

const HOST = '127.0.0.1';
const CERTIFICATES = new URL('../../codes/certificates/', import.meta.url);

interface Failure extends Error {
  code?: string;
  cause?: Failure;
}

/** A server that does with each request's bytes what the test wants; it is gone after the test. */
async function listening(t: TestContext, server: net.Server): Promise<number> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket);
    socket.on('error', () => sockets.delete(socket));
  });
  t.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  server.listen(0, HOST);
  await once(server, 'listening');
  return (server.address() as net.AddressInfo).port;
}

async function answering(t: TestContext, answer: (socket: net.Socket) => void): Promise<number> {
  return await listening(
    t,
    net.createServer((socket) => socket.on('data', () => answer(socket))),
  );
}

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  return await promise.then(
    () => assert.fail('it did not fail'),
    (error: Failure) => error,
  );
}

async function failureOfGet(options: http.RequestOptions, get = http.get): Promise<Failure & { reused: boolean }> {
  const request = get({ host: HOST, ...options });
  const [error] = (await once(request, 'error')) as [Failure];
  return Object.assign(error, { reused: request.reusedSocket });
}

test('fetch fails with "fetch failed", and its cause has the reason', async (t) => {
  const ended = await answering(t, (socket) => socket.end());
  const cut = await answering(t, (socket) => socket.resetAndDestroy());
  for (const [port, code] of [
    [ended, 'UND_ERR_SOCKET'],
    [cut, 'ECONNRESET'],
  ] as const) {
    const { message, cause } = await failureOf(fetch(`http://${HOST}:${port}/`));
    assert.deepEqual([message, cause?.code], ['fetch failed', code]);
  }
});

test('a connection that ends in the middle of the body is "terminated", with UND_ERR_SOCKET', async (t) => {
  const port = await answering(t, (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi'));
  const response = await fetch(`http://${HOST}:${port}/`);
  const { message, cause } = await failureOf(response.text());
  assert.deepEqual([message, cause?.code, cause?.message], ['terminated', 'UND_ERR_SOCKET', 'other side closed']);
});

test('404 and 500 are answers, and a limit of time ends a fetch', async (t) => {
  const port = await listening(
    t,
    http.createServer(({ url }, response) => {
      if (url === '/never') return;
      response.statusCode = Number(url?.slice(1));
      response.end();
    }),
  );
  for (const status of [404, 500]) assert.equal((await fetch(`http://${HOST}:${port}/${status}`)).status, status);
  const late = await failureOf(fetch(`http://${HOST}:${port}/never`, { signal: AbortSignal.timeout(50) }));
  assert.equal(late.name, 'TimeoutError');
  const control = new AbortController();
  const off = failureOf(fetch(`http://${HOST}:${port}/never`, { signal: control.signal }));
  control.abort(new RangeError('mine'));
  assert.equal((await off).name, 'RangeError');
});

test('"socket hang up" has the code ECONNRESET, and comes after one\'s own destroy() too', async (t) => {
  const port = await answering(t, (socket) => socket.end());
  const { message, code } = await failureOfGet({ port });
  assert.deepEqual([message, code], ['socket hang up', 'ECONNRESET']);
  const request = http.get({ host: HOST, port });
  request.destroy();
  assert.equal(((await once(request, 'error')) as [Failure])[0].message, 'socket hang up');
});

test('a kept connection that the server gives up just then is a stale keep-alive: reusedSocket says so', async (t) => {
  for (const [giveUp, message] of [
    [(socket: net.Socket) => socket.end(), 'socket hang up'],
    [(socket: net.Socket) => socket.resetAndDestroy(), 'read ECONNRESET'],
  ] as const) {
    let requests = 0;
    const port = await answering(t, (socket) => {
      requests += 1;
      if (requests === 1) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi');
      else giveUp(socket);
    });
    const agent = new http.Agent({ keepAlive: true });
    t.after(() => agent.destroy());
    const [response] = (await once(http.get({ host: HOST, port, agent }), 'response')) as [http.IncomingMessage];
    const free = once(agent, 'free');
    await text(response);
    await free;
    const failure = await failureOfGet({ port, agent });
    assert.deepEqual([failure.message, failure.code, failure.reused], [message, 'ECONNRESET', true]);
  }
});

/** What a server finds wrong with a request, and what the client is answered where nobody listens for it. */
async function refusal(t: TestContext, request: string): Promise<{ code: string | undefined; answer: string }> {
  const [heard, alone] = [http.createServer(), http.createServer((_request, response) => response.end())];
  const ports = [await listening(t, heard), await listening(t, alone)];
  const [first, second] = ports.map((port) => net.connect(port, HOST).on('error', () => undefined));
  first?.write(request);
  const [error, socket] = (await once(heard, 'clientError')) as [Failure, net.Socket];
  socket.destroy();
  second?.write(request);
  const answer = await text(second ?? net.connect(0));
  return { code: error.code, answer: answer.split('\r\n')[0] ?? '' };
}

test("what is no HTTP is a 'clientError' of the server, and the client is answered with 400, or 431", async (t) => {
  const BAD = 'HTTP/1.1 400 Bad Request';
  const long = 'x'.repeat(http.maxHeaderSize);
  for (const [request, code, answer] of [
    ['hello\n', 'HPE_INVALID_METHOD', BAD],
    ['GET /caf\u00e9 HTTP/1.1\r\n\r\n', 'HPE_INVALID_URL', BAD],
    ['GET hello HTTP/1.1\r\n\r\n', 'HPE_INVALID_URL', BAD],
    ['GET /a b HTTP/1.1\r\n\r\n', 'HPE_INVALID_CONSTANT', BAD],
    [`GET / HTTP/1.1\r\nX: ${long}\r\n\r\n`, 'HPE_HEADER_OVERFLOW', 'HTTP/1.1 431 Request Header Fields Too Large'],
  ] as const)
    assert.deepEqual(await refusal(t, request), { code, answer });
});

test('an encoded path is one that HTTP takes, and new URL() encodes by itself', async (t) => {
  const port = await listening(
    t,
    http.createServer(({ url }, response) => response.end(url)),
  );
  const address = new URL(`http://${HOST}:${port}/caf\u00e9`);
  assert.equal(address.pathname, encodeURI('/caf\u00e9'));
  assert.equal(await (await fetch(address)).text(), '/caf%C3%A9');
});

test('http.get() throws on a Chinese path in its options, and encodes one in a URL', async (t) => {
  const port = await listening(
    t,
    http.createServer(({ url }, response) => response.end(url)),
  );
  assert.throws(() => http.get({ host: HOST, port, path: '/汉字' }), { code: 'ERR_UNESCAPED_CHARACTERS' });
  const [response] = (await once(http.get(`http://${HOST}:${port}/汉字`), 'response')) as [http.IncomingMessage];
  assert.equal(await text(response), encodeURI('/汉字'));
});

test('16 KiB of headers are the default, maxHeaderSize raises it for a server and for a request', async (t) => {
  assert.equal(http.maxHeaderSize, 16 * 1024);
  const long = 'x'.repeat(20_000);
  const port = await listening(
    t,
    http.createServer({ maxHeaderSize: 30_000 }, ({ headers }, response) => {
      response.setHeader('X-Long', String(headers['x-long']));
      response.end();
    }),
  );
  const options = { host: HOST, port, headers: { 'X-Long': long } };
  assert.equal((await failureOfGet(options)).code, 'HPE_HEADER_OVERFLOW');
  const [response] = (await once(http.get({ ...options, maxHeaderSize: 30_000 }), 'response')) as [
    http.IncomingMessage,
  ];
  assert.equal(response.resume().headers['x-long'], long);
  assert.equal((await failureOf(fetch(`http://${HOST}:${port}/`, options))).cause?.code, 'UND_ERR_HEADERS_OVERFLOW');
});

test('an answer of a net server is HPE_INVALID_CONSTANT, unless it begins with HTTP/1.1', async (t) => {
  const plain = await answering(t, (socket) => socket.end('hello\n'));
  assert.equal((await failureOfGet({ port: plain })).code, 'HPE_INVALID_CONSTANT');
  const whole = await answering(t, (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhello\n'));
  assert.equal(await (await fetch(`http://${HOST}:${whole}/`)).text(), 'hello\n');
});

test('https to a plain HTTP port: EPROTO for get, ERR_SSL_WRONG_VERSION_NUMBER for fetch, HPE_INVALID_METHOD there', async (t) => {
  const server = http.createServer();
  const port = await listening(t, server);
  const heard = once(server, 'clientError') as Promise<[Failure, net.Socket]>;
  server.on('clientError', (_error, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const failure = await failureOfGet({ port }, https.get);
  assert.equal(failure.code, 'EPROTO');
  assert.match(failure.message, /wrong version number/);
  assert.equal((await heard)[0].code, 'HPE_INVALID_METHOD');
  const { cause } = await failureOf(fetch(`https://${HOST}:${port}/`));
  assert.equal(cause?.code, 'ERR_SSL_WRONG_VERSION_NUMBER');
});

test('http runs over net, and TLS too: connected first, secure once the certificate was checked', async (t) => {
  assert.ok(http.createServer() instanceof net.Server);
  const server = tls.createServer({ key: pem('key'), cert: pem('self-signed') }, (socket) => socket.end('hi'));
  const port = await listening(t, server);
  const socket = tls.connect({ host: HOST, port, ca: pem('self-signed') });
  const order: string[] = [];
  for (const name of ['connect', 'secureConnect']) socket.on(name, () => order.push(name));
  assert.equal(await text(socket), 'hi');
  assert.ok(socket instanceof net.Socket);
  assert.deepEqual(order, ['connect', 'secureConnect']);
});

function pem(...names: string[]): string {
  return names.map((name) => readFileSync(new URL(`${name}.pem`, CERTIFICATES), 'utf8')).join('');
}

/** The code with which a client refuses what a server shows; undefined where it is content. */
async function refused(t: TestContext, cert: string, options: tls.ConnectionOptions = {}): Promise<string | undefined> {
  const server = tls.createServer({ key: pem('key'), cert });
  server.on('tlsClientError', () => undefined);
  const port = await listening(t, server);
  const socket = tls.connect({ host: HOST, port, ...options });
  t.after(() => socket.destroy());
  return await new Promise((resolve) => {
    socket.on('error', ({ code }: Failure) => resolve(code));
    socket.on('secureConnect', () => resolve(undefined));
  });
}

test('EPROTO may be the refusal of a TLS server, in words of its own', async (t) => {
  says('EPROTO', 'or was the refusal of the other side', '或者是对端表示拒绝的警报');
  const server = tls.createServer({ key: pem('key'), cert: pem('self-signed'), maxVersion: 'TLSv1.2' });
  server.on('tlsClientError', () => undefined);
  const port = await listening(t, server);
  const { code, message } = await failureOfGet(
    { port, minVersion: 'TLSv1.3', rejectUnauthorized: false } as object,
    https.get,
  );
  assert.equal(code, 'EPROTO');
  assert.match(message, /alert protocol version/);
});

test('UND_ERR_HEADERS_TIMEOUT comes too where an answer has begun and its headers are not complete', async (t) => {
  says('UND_ERR_HEADERS_TIMEOUT', 'the headers of the answer were not all there', '响应头没有到齐');
  const port = await answering(t, (socket) => socket.write('HTTP/1.1 200 OK\r\nX-Part: '));
  const address = `http://${HOST}:${port}`;
  const { cause } = await failureOf(fetch(address, { dispatcher: impatient(1000) } as RequestInit));
  assert.equal(cause?.code, 'UND_ERR_HEADERS_TIMEOUT');
});

type AgentClass = new (options: { headersTimeout: number }) => object;

/** What `fetch` runs on, with another limit. It keeps its agent under a global name, which is a newer one on a newer Node. */
function impatient(headersTimeout: number): object {
  const kept = [2, 1].map(
    (format) => Reflect.get(globalThis, Symbol.for(`undici.globalDispatcher.${format}`)) as object,
  );
  const agent = kept.find((each) => each !== undefined);
  assert.ok(agent, 'there was no fetch before');
  return new (agent.constructor as AgentClass)({ headersTimeout });
}

test('a path with a space or a letter beyond Latin is thrown, not sent; one with é and a whole URL are not', async (t) => {
  says('ERR_UNESCAPED_CHARACTERS', 'a space, a line break, or a letter beyond', '空格、换行，或者');
  const server = http.createServer((request, response) => response.end(request.url));
  const port = await listening(t, server);
  for (const path of ['/my map', '/my\nmap', '/地图', '/Ā'])
    assert.throws(() => http.get({ host: HOST, port, path }), { code: 'ERR_UNESCAPED_CHARACTERS' });
  const [refusal] = (await once(http.get({ host: HOST, port, path: '/café' }), 'response')) as [http.IncomingMessage];
  assert.equal(refusal.resume().statusCode, 400);
  const [answer] = (await once(http.get(`http://${HOST}:${port}/my map/地图`), 'response')) as [http.IncomingMessage];
  assert.equal(await text(answer), encodeURI('/my map/地图'));
});

test('each certificate is refused with its code, and taken with the advice that is given', async (t) => {
  const [own, elsewhere] = [pem('self-signed'), pem('elsewhere')];
  const whole = pem('leaf', 'office');
  for (const [cert, options, code] of [
    [own, {}, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    [own, { ca: own }, undefined],
    [own, { rejectUnauthorized: false }, undefined],
    [pem('expired'), { ca: pem('expired') }, 'CERT_HAS_EXPIRED'],
    [elsewhere, { ca: elsewhere }, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    [elsewhere, { ca: elsewhere, servername: 'elsewhere.test' }, undefined],
    [pem('leaf'), {}, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    [pem('leaf'), { ca: pem('root') }, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    [whole, { ca: pem('root') }, undefined],
    [pem('leaf'), { ca: pem('root', 'office') }, undefined],
    [whole, {}, 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
    [pem('leaf', 'office', 'root'), {}, 'SELF_SIGNED_CERT_IN_CHAIN'],
  ] as const)
    assert.equal(await refused(t, cert, options), code, JSON.stringify(options));
});

test('the names that a certificate holds stand in the message', async (t) => {
  const server = tls.createServer({ key: pem('key'), cert: pem('elsewhere') });
  const port = await listening(t, server);
  const socket = tls.connect({ host: HOST, port, ca: pem('elsewhere'), servername: 'localhost' });
  const [error] = (await once(socket, 'error')) as [Failure];
  assert.match(error.message, /localhost.* is not in the cert's altnames: DNS:elsewhere\.test/);
});

test('by IP address, the message lists no names: those stand in error.cert', async (t) => {
  const server = tls.createServer({ key: pem('key'), cert: pem('elsewhere') });
  const socket = tls.connect({ host: HOST, port: await listening(t, server), ca: pem('elsewhere') });
  const [error] = (await once(socket, 'error')) as [Failure & { cert: tls.PeerCertificate }];
  assert.equal(error.code, 'ERR_TLS_CERT_ALTNAME_INVALID');
  assert.match(error.message, /127\.0\.0\.1 is not in the cert's list: $/);
  assert.equal(error.cert.subjectaltname, 'DNS:elsewhere.test');
});

test('the certificates are what their page says of them', () => {
  const year = (name: string): string => new X509Certificate(pem(name)).validTo.split(' ').at(-2) ?? '';
  assert.deepEqual(['self-signed', 'elsewhere', 'leaf', 'office', 'root', 'expired'].map(year), [
    ...Array.from({ length: 5 }, () => '2099'),
    '2001',
  ]);
});

const run = promisify(execFile);

test('NODE_EXTRA_CA_CERTS names a file with what to trust', async (t) => {
  const port = await listening(t, tls.createServer({ key: pem('key'), cert: pem('self-signed') }));
  const client = `require('tls').connect({ host: '${HOST}', port: ${port} }, function () { console.log(this.authorized); this.destroy(); })`;
  const NODE_EXTRA_CA_CERTS = fileURLToPath(new URL('self-signed.pem', CERTIFICATES));
  const { stdout } = await run(process.execPath, ['-e', client], { env: { ...process.env, NODE_EXTRA_CA_CERTS } });
  assert.equal(stdout, 'true\n');
});

test('--max-http-header-size counts for fetch as well', async (t) => {
  const port = await listening(
    t,
    http.createServer((_request, response) => {
      response.setHeader('X-Long', 'x'.repeat(20_000));
      response.end();
    }),
  );
  const client = `fetch('http://${HOST}:${port}/').then(({ status }) => console.log(status), ({ cause }) => console.log(cause.code))`;
  for (const [flags, printed] of [
    [[], 'UND_ERR_HEADERS_OVERFLOW\n'],
    [['--max-http-header-size=30000'], '200\n'],
  ] as const)
    assert.equal((await run(process.execPath, [...flags, '-e', client])).stdout, printed);
});

test('spawnSync gives ENOBUFS above 1 MiB, and a larger maxBuffer takes it', () => {
  const talker = ['-e', `process.stdout.write('x'.repeat(${1024 * 1024 + 1}))`];
  const { error } = spawnSync(process.execPath, talker) as { error?: Failure };
  assert.equal(error?.code, 'ENOBUFS');
  assert.equal(spawnSync(process.execPath, talker, { maxBuffer: 2 * 1024 * 1024 }).error, undefined);
});

test('a second connect() while the first is under way is EALREADY', async (t) => {
  const port = await listening(t, net.createServer());
  const socket = new net.Socket().connect(port, HOST);
  assert.equal(socket.connecting, true);
  socket.connect(port, HOST);
  assert.equal(((await once(socket, 'error')) as [Failure])[0].code, 'EALREADY');
});

test('the eleventh listener warns, unless more are said to be right', async () => {
  const warned = once(process, 'warning') as Promise<[Error]>;
  const [many, allowed] = [new net.Socket(), new net.Socket().setMaxListeners(20)];
  for (let count = 0; count < 11; count += 1) for (const socket of [allowed, many]) socket.on('drain', () => undefined);
  const [{ name, message }] = await warned;
  assert.equal(name, 'MaxListenersExceededWarning');
  assert.match(message, /11 drain listeners added to \[Socket\]/);
});
