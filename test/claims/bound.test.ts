import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { type TestContext, test } from 'node:test';
import { errors } from '../../src/narrator/en/errors.ts';
import { closed, expectErrors, keep, portOf } from '../narrator/world.ts';
import { says } from './said.ts';
import { codeFrom, eventsOf } from './watched.ts';

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
});
