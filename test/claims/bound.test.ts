import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { errors } from '../../src/words/en/narration/errors.ts';
import { closed, expectErrors, keep, meanwhile, portOf, socketPath } from '../narrator/world.ts';
import { says } from './said.ts';
import { codeFrom, eventsOf, resolvingTo } from './watched.ts';

// A socket that has its address before it has a connection. It is younger than the types that this is written against.

interface Bound {
  address(): net.AddressInfo;
  close(): void;
}
const { BoundSocket } = net as unknown as { BoundSocket?: new (options?: object) => Bound };
const skip = BoundSocket === undefined && 'this Node has no BoundSocket';
const bound = (options: object): Bound => new (BoundSocket as new (options: object) => Bound)(options);

/** A socket that is made of one bound to 127.0.0.1, and the port that it has. */
function madeOfBound(t: TestContext): { socket: net.Socket; port: number } {
  const handle = bound({ host: '127.0.0.1' });
  const { port } = handle.address();
  return { socket: expectErrors(keep(t, new net.Socket({ handle } as net.SocketConstructorOpts))), port };
}

test('a socket that is made of a BoundSocket has its own address and is not pending, but cannot write', {
  skip,
}, async (t) => {
  says('Socket.options.handle', 'a write fails with `EPIPE`', '写入会以 `EPIPE` 失败');
  for (const id of ['net.Socket#address', 'net.Socket#localAddress', 'net.Socket#localPort'] as const)
    says(id, 'unless it was made of a `BoundSocket`', '由 `BoundSocket` 创建的除外');
  says('net.Socket#pending', 'unless it was made of a `BoundSocket`', '由 `BoundSocket` 创建的除外');
  const { socket, port } = madeOfBound(t);
  assert.deepEqual([socket.pending, socket.connecting, socket.localAddress], [false, false, '127.0.0.1']);
  assert.deepEqual([socket.localPort, socket.address()], [port, { address: '127.0.0.1', family: 'IPv4', port }]);
  assert.equal(await codeFrom((callback) => socket.write('x', callback as () => void)), 'EPIPE');
});

test('a socket that is made of a BoundSocket with a path has that as its address, also once it is closed', {
  skip: skip || (!(BoundSocket && 'isPipe' in BoundSocket.prototype) && 'its BoundSocket knows no paths'),
}, async (t) => {
  says('net.Socket#address', 'with a path always has that', '由带路径的 `BoundSocket` 创建的，始终返回那个路径');
  says('net.Socket#localAddress', 'with a path always has that', '由带路径的 `BoundSocket` 创建的，始终是那个路径');
  says('Socket.options.handle', 'on a Unix socket with `ENOTCONN`', '在 Unix socket 上则是 `ENOTCONN`');
  const path = socketPath(t);
  const handle = bound({ path });
  const socket = expectErrors(keep(t, new net.Socket({ handle } as net.SocketConstructorOpts)));
  assert.equal(await codeFrom((callback) => socket.write('x', callback as () => void)), 'ENOTCONN');
  await closed(socket);
  assert.deepEqual([socket.localAddress, socket.address()], [path, { address: path }]);
});

test('a reset of a socket that is made of a BoundSocket is no error, and its hadError is false', {
  skip,
}, async (t) => {
  says('net.Socket#event:close', 'as on a `new net.Socket()` that never began', '`new net.Socket()` 之后从未开始连接');
  says('net.Socket#resetAndDestroy', 'On a `new net.Socket()` that never began', '`new net.Socket()` 之后从未开始连接');
  says('net.Socket#bufferSize', '(unless the socket was made of a `BoundSocket`)', '（由 `BoundSocket` 创建的除外）');
  const { socket } = madeOfBound(t);
  assert.equal(socket.bufferSize, 0);
  const seen = eventsOf(socket, 'error', 'close');
  socket.resetAndDestroy();
  await closed(socket);
  assert.deepEqual(seen, ['close(false)']);
});

test('of two on one port one can listen, or both with reusePort', {
  skip: skip || (process.platform !== 'linux' && 'systems differ in it'),
}, async (t) => {
  says('net.BoundSocket', 'unless both have `reusePort`', '除非两个都设定了 `reusePort`');
  for (const reusePort of [false, true]) {
    const first = bound({ host: '127.0.0.1', reusePort });
    const second = bound({ host: '127.0.0.1', reusePort, port: first.address().port });
    const servers = [first, second].map((handle) => {
      const server = expectErrors(keep(t, net.createServer()));
      return eventsOf(server.listen({ handle } as net.ListenOptions), 'listening', 'error');
    });
    await meanwhile();
    assert.deepEqual(servers, [['listening'], [reusePort ? 'listening' : 'error(EADDRINUSE)']]);
  }
});

test('on a BoundSocket only one address of a name is tried', { skip }, async (t) => {
  says('connect.options.autoSelectFamily', 'or on a `BoundSocket`', '或者用了 `BoundSocket`');
  const { socket } = madeOfBound(t);
  let all: boolean | undefined;
  const lookup: net.LookupFunction = (_name, options, answer) => {
    all = options.all;
    if (all) resolvingTo('127.0.0.1')(_name, options, answer);
    else setImmediate(answer, null, '127.0.0.1', 4);
  };
  const server = keep(t, net.createServer()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await once(socket.connect({ port: portOf(server), host: 'name.invalid', lookup }), 'connect');
  assert.equal(all, undefined);
});

test('read before it is connected it gives ENOTCONN, and EAFNOSUPPORT where the families differ', {
  skip,
}, async (t) => {
  says('ENOTCONN', 'was read before it connected', '还没连接就开始读取');
  says('EAFNOSUPPORT', 'a `BoundSocket` with an IPv4 address', '绑定了 IPv4 地址的 `BoundSocket`');
  assert.doesNotMatch(errors.ENOTCONN({ name: 'Error', message: '', code: 'ENOTCONN' }), /any more/);
  const [read, six] = [madeOfBound(t).socket, madeOfBound(t).socket];
  const seen = eventsOf(read.resume(), 'error', 'close');
  await closed(read);
  assert.deepEqual(seen, ['error(ENOTCONN)', 'close(true)']);
  const refused = eventsOf(six.connect(1, '::1'), 'error');
  await closed(six);
  assert.deepEqual(refused, ['error(EAFNOSUPPORT)']);
});

test('ipv6Only makes `::` the host of a BoundSocket, and leaves an IPv4 address as it is', { skip }, async (t) => {
  says('BoundSocket.options.ipv6Only', 'Without a host, the host is `::` then', '不写主机时，主机就是 `::`');
  says('BoundSocket.options.ipv6Only', 'With an IPv4 address it changes nothing', '对 IPv4 地址不起作用');
  const made = [{ host: '127.0.0.1', ipv6Only: true }, { ipv6Only: true }].map(bound);
  t.after(() => {
    for (const each of made) each.close();
  });
  assert.deepEqual(
    made.map((each) => each.address().address),
    ['127.0.0.1', '::'],
  );
});

test('a local port that a connection to the same server has gives EADDRNOTAVAIL, or EADDRINUSE', async (t) => {
  says(
    'connect.options.localPort',
    '`EADDRNOTAVAIL` if a connection to the same server holds it',
    '也可能是 `EADDRNOTAVAIL`',
  );
  says('EADDRNOTAVAIL', 'names a `localPort` from which it is connected there already', '已有一条连往那里的连接');
  const error = { name: 'Error', message: '', code: 'EADDRNOTAVAIL', syscall: 'connect' };
  assert.match(errors.EADDRNOTAVAIL(error), /the local port that was named has a connection there already/);
  const server = expectErrors(keep(t, net.createServer()).listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const options = { port: portOf(server), host: '127.0.0.1', localAddress: '127.0.0.1' };
  const first = expectErrors(keep(t, net.connect(options)));
  await once(first, 'connect');
  const second = expectErrors(keep(t, net.connect({ ...options, localPort: first.localPort })));
  const third = expectErrors(keep(t, net.connect({ ...options, localPort: portOf(server) })));
  const seen = [second, third].map((each) => eventsOf(each, 'error'));
  await Promise.all([closed(second), closed(third)]);
  assert.deepEqual(seen, [['error(EADDRNOTAVAIL)'], ['error(EADDRINUSE)']]);
  const picked = expectErrors(keep(t, net.connect(portOf(server), '127.0.0.1')));
  await once(picked, 'connect');
  const { localPort } = picked;
  const [{ code }] = await once(
    keep(t, net.connect({ ...options, localPort })).on('error', () => undefined),
    'error',
  );
  if (process.platform === 'linux') assert.equal(code, 'EADDRINUSE');
});
