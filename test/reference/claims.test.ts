import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { type TestContext, test } from 'node:test';
import { CODE_WORDS, type CodeWord } from '../../src/narrator/reference/codes.ts';
import { ITEMS, type ItemId } from '../../src/narrator/reference/items.ts';
import { referenceTexts } from '../../src/words/reference.ts';
import { NARRATIONS } from '../support/words.ts';

// What the texts say of thrown codes, defaults and values is asked from the Node that runs here.

const { explanations } = referenceTexts('en');

/** What one type of argument has to be cast to in order to be wrong. */
const wrong = <T>(value: unknown): T => value as T;
const quiet = (): net.Socket => new net.Socket().on('error', () => undefined);
const younger = net as unknown as { BoundSocket?: new (options?: object) => { address(): unknown; close(): void } };

/** A call that an explanation says is thrown back, and with which code. */
const THROWN: readonly [ItemId, CodeWord, () => unknown][] = [
  ['net.createServer', 'ERR_INVALID_ARG_TYPE', () => net.createServer(wrong(42))],
  ['net.connect(options)', 'ERR_MISSING_ARGS', () => net.connect(wrong({}))],
  ['net.createConnection(options)', 'ERR_MISSING_ARGS', () => net.createConnection(wrong({}))],
  ['connect.options.port', 'ERR_MISSING_ARGS', () => net.connect(wrong({ host: '127.0.0.1' }))],
  ['connect.options.port', 'ERR_SOCKET_BAD_PORT', () => net.connect({ port: 65536, host: '127.0.0.1' })],
  ['net.Socket#connect(port)', 'ERR_SOCKET_BAD_PORT', () => quiet().connect(-1)],
  ['net.setDefaultAutoSelectFamily', 'ERR_INVALID_ARG_TYPE', () => net.setDefaultAutoSelectFamily(wrong('yes'))],
  [
    'net.setDefaultAutoSelectFamilyAttemptTimeout',
    'ERR_OUT_OF_RANGE',
    () => net.setDefaultAutoSelectFamilyAttemptTimeout(0),
  ],
  ['net.Server#listen', 'ERR_SOCKET_BAD_PORT', () => net.createServer().listen(65536)],
  ['listen.options.port', 'ERR_SOCKET_BAD_PORT', () => net.createServer().listen({ port: 65536 })],
  ['net.Server#listen', 'ERR_INVALID_ARG_VALUE', () => net.createServer().listen({})],
  ['net.Server#listen(options)', 'ERR_INVALID_ARG_VALUE', () => net.createServer().listen({})],
  ['net.Socket#setTimeout', 'ERR_INVALID_ARG_TYPE', () => quiet().setTimeout(wrong('100'))],
  ['net.Socket#setEncoding', 'ERR_UNKNOWN_ENCODING', () => quiet().setEncoding(wrong('nope'))],
  [
    'connect.options.localAddress',
    'ERR_INVALID_IP_ADDRESS',
    () => net.connect({ port: 1, host: '127.0.0.1', localAddress: 'lo' }),
  ],
  ['connect.options.hints', 'ERR_INVALID_ARG_VALUE', () => net.connect({ port: 1, host: 'localhost', hints: 1 })],
  ['Socket.options.fd', 'ERR_INVALID_FD_TYPE', () => new net.Socket({ fd: 99_999 })],
  ['net.BlockList#addAddress', 'ERR_INVALID_ADDRESS', () => new net.BlockList().addAddress('::1')],
  ['net.BlockList#addRange', 'ERR_INVALID_ARG_VALUE', () => new net.BlockList().addRange('10.0.0.9', '10.0.0.1')],
  ['net.SocketAddress#constructor', 'ERR_INVALID_ADDRESS', () => new net.SocketAddress({ address: 'localhost' })],
  [
    'SocketAddress.options.address',
    'ERR_INVALID_ADDRESS',
    () => new net.SocketAddress({ address: '::1', family: 'ipv4' }),
  ],
  ['SocketAddress.options.port', 'ERR_SOCKET_BAD_PORT', () => new net.SocketAddress({ port: 70_000 })],
];

for (const [id, code, call] of THROWN) {
  test(`${id}: ${code} is thrown as its text says`, () => {
    const { what, when = '', advice = '' } = explanations[id]!;
    assert.ok([what, when, advice].join(' ').includes(code), 'the text no longer says so');
    assert.throws(call, { code });
  });
}

test('a BoundSocket throws for a busy port, a name, a path beside a port, and once it is closed', async (t) => {
  const { BoundSocket } = younger;
  if (!BoundSocket) return t.diagnostic('this Node has no net.BoundSocket');
  const server = await listening(t, 0, '127.0.0.1');
  const { port } = server.address() as net.AddressInfo;
  assert.throws(() => new BoundSocket({ host: '127.0.0.1', port }), { code: 'EADDRINUSE' });
  const first = new BoundSocket({ host: '127.0.0.1' });
  first.close();
  assert.throws(() => first.address(), { code: 'ERR_SOCKET_HANDLE_ADOPTED' });
  assert.throws(() => first.close(), { code: 'ERR_SOCKET_HANDLE_ADOPTED' });
  assert.throws(() => new BoundSocket({ host: 'localhost' }), { code: 'ERR_INVALID_ARG_VALUE' });
  assert.throws(() => new BoundSocket({ path: 'a.sock', port: 1 }), { code: 'ERR_INVALID_ARG_VALUE' });
});

test('isIP is as strict as it is said to be', () => {
  for (const text of ['127.1', '127.000.000.001', '127.0.0.1/24', 'localhost']) assert.equal(net.isIP(text), 0, text);
  assert.equal(net.isIP('::ffff:127.0.0.1'), 6);
  assert.equal(net.isIPv6('fe80::1%lo'), true);
  assert.equal(net.isIPv6('[::1]'), false);
});

test('a SocketAddress has the defaults that are named, and small letters', () => {
  const { address, family, port, flowlabel } = new net.SocketAddress({});
  assert.deepEqual([address, family, port, flowlabel], ['127.0.0.1', 'ipv4', 0, 0]);
  assert.equal(new net.SocketAddress({ family: 'ipv6' }).address, '::');
});

test('a block list does not find an IPv6 address without its type, and finds IPv4 in IPv6 form', () => {
  const list = new net.BlockList();
  list.addAddress('fd00::1', 'ipv6');
  list.addAddress('127.0.0.9');
  assert.equal(list.check('fd00::1'), false);
  assert.equal(list.check('fd00::1', 'ipv6'), true);
  assert.equal(list.check('::ffff:127.0.0.9', 'ipv6'), true);
  assert.equal(list.check('no address'), false);
});

test('a fresh socket is pending, says open, and has neither server nor timeout', () => {
  const socket = new net.Socket();
  assert.deepEqual(
    [socket.pending, socket.readyState, socket.connecting, socket.timeout],
    [true, 'open', false, undefined],
  );
  assert.equal((socket as unknown as { server: unknown }).server, null);
  assert.equal(socket.bufferSize, undefined);
  assert.deepEqual(socket.address(), {});
  assert.equal(socket.setTimeout(0).timeout, 0);
});

async function listening(t: TestContext, ...where: [number, string?]): Promise<net.Server> {
  const server = net.createServer();
  t.after(() => server.close());
  server.listen(...where);
  await once(server, 'listening');
  return server;
}

test('with a host, the next line has no address; without one it has, and listening is true already', async (t) => {
  const server = net.createServer().listen(0, '127.0.0.1');
  const other = net.createServer();
  t.after(() => [server, other].map((each) => each.close()));
  assert.deepEqual([server.address(), server.listening], [null, false]);
  server.prependListener('listening', () => assert.equal(server.listening, true));
  await once(server, 'listening');
});

test('close before listen: the event comes all the same, and the callback gets ERR_SERVER_NOT_RUNNING', async () => {
  const server = net.createServer();
  const closed = once(server, 'close');
  const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => server.close(resolve));
  assert.equal(error?.code, 'ERR_SERVER_NOT_RUNNING');
  await closed;
});

test('write before connect was ever called, and a reset without a connection, are ERR_SOCKET_CLOSED', async () => {
  for (const act of [
    (socket: net.Socket) => socket.write('x'),
    (socket: net.Socket) => (socket as net.Socket).resetAndDestroy(),
  ]) {
    const socket = new net.Socket();
    const failed = once(socket, 'error');
    act(socket);
    assert.equal(((await failed)[0] as NodeJS.ErrnoException).code, 'ERR_SOCKET_CLOSED');
  }
});

test('a local address of the other family is EINVAL', async (t) => {
  const server = await listening(t, 0, '127.0.0.1');
  const { port } = server.address() as net.AddressInfo;
  const socket = net.connect({ port, host: '127.0.0.1', localAddress: '::1' });
  assert.equal(((await once(socket, 'error'))[0] as NodeJS.ErrnoException).code, 'EINVAL');
});

test('when all addresses refuse, the code is that of the first, the message is empty, and errors has them all', async (t) => {
  const server = await listening(t, 0, '127.0.0.1');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  const lookup: net.LookupFunction = (_name, _options, answer) => {
    setImmediate(answer, null, [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ]);
  };
  const [error] = (await once(net.connect({ port, host: 'two', lookup }), 'error')) as [
    AggregateError & { code: string },
  ];
  assert.equal(error.message, '');
  assert.equal(error.code, error.errors[0].code);
  assert.equal(error.errors.length, 2);
});

test('of a closed connection, the own end is gone, and so is the other one unless it was read before', async (t) => {
  const server = await listening(t, 0, '127.0.0.1');
  const { port } = server.address() as net.AddressInfo;
  const [unread, read] = [net.connect(port, '127.0.0.1'), net.connect(port, '127.0.0.1')];
  await Promise.all([once(unread, 'connect'), once(read, 'connect')]);
  const remembered = [read.remoteAddress, read.remotePort];
  assert.equal(typeof read.localPort, 'number');
  for (const socket of [unread, read]) {
    socket.destroy();
    await once(socket, 'close');
  }
  assert.deepEqual([unread.remoteAddress, unread.remotePort, unread.localPort], [undefined, undefined, undefined]);
  assert.deepEqual([read.remoteAddress, read.remotePort], remembered);
  assert.deepEqual([read.localAddress, read.localPort, read.localFamily], [undefined, undefined, undefined]);
});

test('the narrator and explain say the same of an error code: one is made of the other', async () => {
  const { errors } = await import('../../src/words/en/narration/errors.ts');
  for (const code of CODE_WORDS) {
    const facts = {
      name: 'Error',
      message: '',
      code,
      ...(code === 'ECONNRESET' ? { syscall: 'read' } : {}),
      ...(code === 'ETIMEDOUT' ? { syscall: 'connect' } : {}),
    };
    assert.ok(explanations[code]!.what.startsWith(errors[code](facts)), code);
  }
});

test('each event of a server or socket is explained with the words that the narrator has for its meaning', async () => {
  const { narrate } = await import('../../src/narrator/narrate.ts');
  const base = { type: 'event' as const, seq: 1, t: 0, program: 'x', args: [], listeners: 1, state: {} };
  const shared = ITEMS.filter(({ kind, id }) => kind === 'event' && /^net\.Socket/.test(id)).filter(({ id, name }) => {
    const told = narrate({ ...base, object: 'socket#1', name }, NARRATIONS.en) ?? '';
    const [, ...meaning] = told.split(/(?<=\.) (?=[A-Z])/);
    const { what, when = '' } = explanations[id]!;
    return meaning.some((sentence) => `${what} ${when}`.includes(sentence));
  });
  assert.ok(shared.length >= 9, `${shared.length}`);
});
