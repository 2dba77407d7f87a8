import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { record } from '../narrator/recording.ts';
import { closed, connected, expectErrors, keep, meanwhile, portOf, serve, socketPath } from '../narrator/world.ts';
import { says } from './said.ts';
import { eventsOf, printedByFile, resolvingTo } from './watched.ts';

// Options of servers and connections, also those that an older Node passes over.

const HOST = '127.0.0.1';
const major = Number(process.versions.node.split('.')[0]);
const made = (t: TestContext, options: net.ServerOpts = {}): net.Server =>
  expectErrors(keep(t, net.createServer(options)));

/** `listening`, or the code of the error. */
async function outcome(server: net.Server): Promise<string> {
  return await new Promise((resolve) => {
    server.once('listening', () => resolve('listening'));
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

test('in a cluster, a second exclusive worker on a port gets EADDRINUSE', async (t) => {
  says(
    'listen.options.exclusive',
    'a second worker on the same port gets `EADDRINUSE`',
    '第二个 worker 在同一端口上会得到 `EADDRINUSE`',
  );
  says('listen.options.exclusive', 'unless `reusePort` lets it in', '除非用 `reusePort` 共用');
  const program = `
    const cluster = require('node:cluster');
    const net = require('node:net');
    if (cluster.isPrimary) {
      const told = [];
      const fork = (port) => cluster.fork({ PORT: port }).once('message', ({ result, port }) => {
        told.push(result);
        if (told.length < 2) return fork(port);
        console.log(told.join(' '));
        process.exit();
      });
      fork(0);
    } else {
      const server = net.createServer();
      server.on('error', ({ code }) => process.send({ result: code }));
      const reusePort = process.argv[2] === 'reuse';
      server.listen({ port: Number(process.env.PORT), host: '127.0.0.1', exclusive: true, reusePort }, () => {
        process.send({ result: 'listens', port: server.address().port });
      });
    }`;
  assert.equal(await printedByFile(t, program), 'listens EADDRINUSE');
  if (process.platform === 'linux' && major >= 22)
    assert.equal(await printedByFile(t, program, 'reuse'), 'listens listens');
});

test('reusePort has to be asked for by every socket; a Node that does not know it gives EADDRINUSE', {
  skip: process.platform !== 'linux' && 'systems differ in it',
}, async (t) => {
  says('listen.options.reusePort', 'Every one of them has to ask for it', '每个 socket 都要设置它');
  says('listen.options.reusePort', 'the second server gets `EADDRINUSE`', '第二个服务器得到 `EADDRINUSE`');
  const [first, second, without] = [made(t), made(t), made(t)];
  const options = { host: HOST, reusePort: true };
  assert.equal(await outcome(first.listen({ ...options, port: 0 })), 'listening');
  const port = portOf(first);
  assert.equal(await outcome(second.listen({ ...options, port })), major >= 22 ? 'listening' : 'EADDRINUSE');
  assert.equal(await outcome(without.listen({ host: HOST, port })), 'EADDRINUSE');
});

test('of a port and a path, listen takes the port and connect the path', async (t) => {
  says('listen.options.path', 'If `port` is given too, the path is ignored', '如果同时写了 `port`，路径就被忽略');
  says('connect.options.path', 'port and host are ignored', '端口和主机就被忽略');
  const path = socketPath(t);
  const server = made(t).listen({ port: 0, host: HOST, path });
  await once(server, 'listening');
  assert.ok(portOf(server) > 0);
  const client = keep(t, net.connect({ port: portOf(server), host: HOST, path }));
  const [error] = await new Promise<[NodeJS.ErrnoException]>((resolve) =>
    client.once('error', (...args) => resolve(args)),
  );
  assert.equal(error.code, 'ENOENT');
});

test('ipv6Only keeps IPv4 clients out with ECONNREFUSED, and without it they come in in IPv6 form', async (t) => {
  says('listen.options.ipv6Only', 'They then get `ECONNREFUSED`', '它们得到 `ECONNREFUSED`');
  const [closedToV4, open] = [made(t), made(t)];
  if ((await outcome(closedToV4.listen({ port: 0, host: '::', ipv6Only: true }))) !== 'listening')
    return t.diagnostic('this machine has no IPv6');
  await once(open.listen({ port: 0, host: '::' }), 'listening');
  const refused = expectErrors(keep(t, net.connect(portOf(closedToV4), HOST)));
  const seen = eventsOf(refused, 'error');
  await closed(refused);
  assert.deepEqual(seen, ['error(ECONNREFUSED)']);
  keep(t, net.connect(portOf(open), HOST));
  const [accepted] = (await once(open, 'connection')) as [net.Socket];
  assert.equal(accepted.remoteAddress, `::ffff:${HOST}`);
});

test('the highWaterMark of createServer holds for both directions', async (t) => {
  says('createServer.options.highWaterMark', 'in each direction', '在每个方向上');
  const { accepted } = await connected(t, { highWaterMark: 10 });
  assert.deepEqual([accepted.readableHighWaterMark, accepted.writableHighWaterMark], [10, 10]);
});

test("a server's blockList: the client is connected and cut off, without an event; a Node that does not know it lets it in", async (t) => {
  says('createServer.options.blockList', "neither 'connection' nor 'drop'", "既没有 'connection'，也没有 'drop'");
  says('createServer.options.blockList', 'lets everybody in', '会接受所有客户端');
  const blockList = new net.BlockList();
  blockList.addAddress(HOST);
  const server = made(t, { blockList } as net.ServerOpts).listen(0, HOST);
  await once(server, 'listening');
  const came = eventsOf(server, 'connection', 'drop', 'error');
  const client = expectErrors(keep(t, net.connect(portOf(server), HOST).resume()));
  const seen = eventsOf(client, 'connect', 'end');
  await once(client, 'connect');
  await meanwhile();
  assert.deepEqual([seen, came], major >= 22 ? [['connect', 'end'], []] : [['connect'], ['connection']]);
});

test('autoSelectFamily tries several addresses, but not with a family or a localAddress', async (t) => {
  says(
    'connect.options.autoSelectFamily',
    'with `family` 4 or 6, with `localAddress`',
    '`family` 是 4 或 6、写了 `localAddress`',
  );
  says('connect.options.lookup', 'it gets `{ all: true }`', '它会得到 `{ all: true }`');
  const server = await serve(t, record());
  const askedForAll = async (options: Partial<net.TcpNetConnectOpts>): Promise<boolean> => {
    let all = false;
    const lookup: net.LookupFunction = (name, asked, answer) => {
      all = asked.all === true;
      if (all) resolvingTo(HOST, '::1')(name, asked, answer);
      else setImmediate(answer, null, HOST, 4);
    };
    const client = keep(
      t,
      net.connect({ port: portOf(server), host: 'two', lookup, autoSelectFamily: true, ...options }),
    );
    await once(client, 'connect');
    return all;
  };
  assert.equal(await askedForAll({}), true);
  assert.equal(await askedForAll({ family: 4 }), false);
  assert.equal(await askedForAll({ localAddress: HOST }), false);
});

test('the timeout of createConnection also counts the time that connecting takes', async (t) => {
  says('createConnection.options.timeout', 'the time it takes to connect counts as well', '建立连接的时间也算在内');
  // Neither that lookup nor the time of a socket keeps a process alive; a server does.
  await serve(t, record());
  const lookup: net.LookupFunction = () => undefined;
  const client = keep(t, net.connect({ port: 1, host: 'never', lookup, timeout: 20 }));
  await once(client, 'timeout');
  assert.equal(client.connecting, true);
});

test('a signal closes a server as close would, and destroys a socket with ABORT_ERR', async (t) => {
  says('listen.options.signal', 'closes the server as `close()` would', '就像调用了 `close()` 一样关闭');
  says(
    'Socket.options.signal',
    "'error' with `ABORT_ERR`, and then 'close'",
    "先触发带 `ABORT_ERR` 的 'error'，然后是 'close'",
  );
  const abort = new AbortController();
  const server = made(t).listen({ port: 0, host: HOST, signal: abort.signal });
  await once(server, 'listening');
  const socket = expectErrors(keep(t, net.connect({ port: portOf(server), host: HOST, signal: abort.signal })));
  const [[accepted]] = (await Promise.all([once(server, 'connection'), once(socket, 'connect')])) as [
    [net.Socket],
    unknown,
  ];
  const seen = eventsOf(socket, 'error', 'close');
  accepted.resume();
  abort.abort();
  await Promise.all([closed(socket), closed(server)]);
  assert.deepEqual([seen, server.listening], [['error(ABORT_ERR)', 'close(true)'], false]);
});
