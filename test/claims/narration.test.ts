import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import process from 'node:process';
import { test } from 'node:test';
import { LANGUAGES } from '../../src/model/language.ts';
import { narrate } from '../../src/narrator/narrate.ts';
import { errors } from '../../src/words/en/narration/errors.ts';
import { type Recording, record } from '../narrator/recording.ts';
import { closed, connected, expectErrors, keep, meanwhile, portOf, serve, socketPath } from '../narrator/world.ts';
import { NARRATIONS } from '../support/words.ts';
import { says } from './said.ts';
import { codeFrom, eventsOf, MAJOR, printed } from './watched.ts';

// What the narrator says of a call or an event, in both languages, beside what the sockets then do.

/** Fails where the narration of the first such event or call does not say this. */
function tells(
  recording: Recording,
  [type, name, object]: ['event' | 'call', string, (net.Server | net.Socket)?],
  says: Readonly<Record<'en' | 'zh', RegExp>>,
): void {
  for (const language of ['en', 'zh'] as const)
    assert.match(
      narrate(recording.find(type, name, object), NARRATIONS[language], recording.trace) ?? '',
      says[language],
    );
}

test("setTimeout: each byte and the other side's end start the time anew", async (t) => {
  const { recording, accepted, client } = await connected(t, { allowHalfOpen: true });
  recording.call(accepted, 'setTimeout', 300);
  tells(recording, ['call', 'setTimeout'], {
    en: /as well as the other side's end, starts/,
    zh: /或者对端结束，计时器就重新/,
  });
  const begun = performance.now();
  accepted.resume();
  client.setTimeout(200, () => client.end());
  await once(accepted, 'timeout');
  assert.ok(performance.now() - begun >= 480);
});

test('close: of a server that was told to listen again, nobody says that it is done with; of others, also after a signal', async (t) => {
  const [again, signalled] = [record(), record()];
  const server = keep(t, again.make<net.Server>('createServer'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  again.call(server, 'close');
  again.call(server, 'listen', { host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  tells(again, ['event', 'close', server], { en: /told to listen once more/, zh: /重新监听还在进行中/ });
  const aborting = new AbortController();
  const other = keep(t, signalled.make<net.Server>('createServer'));
  signalled.call(other, 'listen', { host: '127.0.0.1', port: 0, signal: aborting.signal });
  await once(other, 'listening');
  aborting.abort();
  await closed(other);
  tells(signalled, ['event', 'close', other], { en: /is closed: it does not listen/, zh: /已经关闭：不再监听/ });
});

test('exit: only of a program that listened or was connected, sockets are said to be closed', async (t) => {
  const recording = record();
  const server = keep(t, recording.make<net.Server>('createServer'));
  recording.call(server, 'address');
  const exit = { type: 'exit', seq: 99, t: 0, program: 'both', code: 1, signal: null } as const;
  const said = () => LANGUAGES.map((language) => narrate(exit, NARRATIONS[language], recording.trace) ?? '').join('\n');
  assert.doesNotMatch(said(), /closed its sockets|关闭它的 socket/);
  recording.call(server, 'listen', 0, '127.0.0.1');
  await once(server, 'listening');
  assert.match(said(), /closed its sockets.*\n.*关闭它的 socket/);
});

test('pause: an end comes where no byte waits for a reader', async (t) => {
  const { recording, accepted, client } = await connected(t);
  recording.call(accepted, 'pause');
  tells(recording, ['call', 'pause'], {
    en: /As long as there are any that nobody has read/,
    zh: /还有字节没有读走时，'end' 也不会/,
  });
  client.resume().end();
  await closed(accepted);
  assert.ok(recording.find('event', 'end', accepted));
});

test('resetAndDestroy: the other side hears of it if it reads, and not while it is paused with its buffer full', async (t) => {
  const [reading, full] = [await connected(t), await connected(t)];
  reading.recording.call(reading.accepted, 'resetAndDestroy');
  tells(reading.recording, ['call', 'resetAndDestroy'], {
    en: /If the other side is still reading, it gets/,
    zh: /如果对端还在读，它得到的/,
  });
  assert.deepEqual(await closed(reading.client), [true]);
  full.client.pause();
  const seen = eventsOf(full.client, 'error', 'close');
  full.accepted.write(Buffer.alloc(4 * full.client.readableHighWaterMark));
  await meanwhile();
  full.accepted.resetAndDestroy();
  await meanwhile();
  assert.deepEqual(seen, []);
});

test('destroy: bytes that Node has taken in make no reset', async (t) => {
  const { recording, accepted, client } = await connected(t);
  const seen = eventsOf(client.resume(), 'end', 'error');
  client.write('hello');
  await meanwhile();
  assert.equal(accepted.readableLength, 5);
  recording.call(accepted, 'destroy');
  tells(recording, ['call', 'destroy'], {
    en: /still waited in the operating system here/,
    zh: /还在本端的操作系统里没有读走/,
  });
  await closed(client);
  assert.deepEqual(seen, ['end']);
});

test('a local port that is in use is said to be so, on the socket that wanted it', async (t) => {
  const recording = record();
  const server = await serve(t, recording);
  const [port, host] = [portOf(server), '127.0.0.1'];
  const first = keep(t, net.connect(port, host));
  await once(first, 'connect');
  const second = expectErrors(
    keep(t, recording.make<net.Socket>('connect', { port, host, localPort: first.localPort, family: 4 })),
  );
  await closed(second);
  tells(recording, ['event', 'error', second], {
    en: /local address and port are already in use/,
    zh: /本端的地址和端口已经被/,
  });
});

test('0.0.0.0 stands for the IPv4 addresses alone, and :: for both kinds unless it is told otherwise', async (t) => {
  for (const [options, reached, en, zh] of [
    [{ host: '0.0.0.0' }, [true, false], /stands for every IPv4 address/, /表示本机所有的 IPv4 地址，/],
    [
      { host: '::' },
      [true, true],
      /every IPv6 address .* unless `ipv6Only` is set, every IPv4 one/,
      /没有设 `ipv6Only` 时/,
    ],
    [{ host: '::', ipv6Only: true }, [false, true], /unless `ipv6Only` is set/, /没有设 `ipv6Only` 时/],
  ] as const) {
    const recording = record();
    const server = keep(t, recording.make<net.Server>('createServer')).listen({ port: 0, ...options });
    await once(server, 'listening');
    tells(recording, ['event', 'listening'], { en, zh });
    const tried = ['127.0.0.1', '::1'].map(async (host) => {
      const client = expectErrors(keep(t, net.connect(portOf(server), host)));
      return await once(client, 'connect').then(
        () => true,
        () => false,
      );
    });
    assert.deepEqual(await Promise.all(tried), reached);
  }
});

test("'timeout' counts what Node reads: bytes that wait in the operating system do not put it off", async (t) => {
  const { recording, accepted, client } = await connected(t, { pauseOnConnect: true });
  recording.call(accepted, 'setTimeout', 200);
  tells(recording, ['call', 'setTimeout'], { en: /When Node has read no byte from/, zh: /没有读到、也没有送出/ });
  const chatter = setInterval(() => client.write('x'), 20);
  t.after(() => clearInterval(chatter));
  await once(accepted, 'timeout');
  assert.ok(client.bytesWritten > 0);
  assert.equal(accepted.bytesRead, 0);
  tells(recording, ['event', 'timeout'], { en: /Node has read no byte from/, zh: /没有读到、也没有送出任何字节/ });
});

test('a socket that was paused from the start keeps no process alive, one that was paused later does', async (t) => {
  says('process does not exit', 'a socket that connects, reads or is still sending', '正在连接、读取或发送的 socket');
  says('process exits at once', 'no socket connects, reads or sends', '没有 socket 在连接、读取或发送');
  const { recording, server, client } = await connected(t);
  recording.call(client, 'ref');
  tells(recording, ['call', 'ref'], {
    en: /Before it begins to read, and once it has stopped because its buffer is full, it does not/,
    zh: /还没有开始读取，或者因缓冲区已满而停止读取时，则不然/,
  });
  const ends = (then: string): Promise<string> =>
    printed(`
      const socket = require('net').connect(${portOf(server)}, '127.0.0.1', () => {
        ${then};
        setTimeout(() => socket.destroy(), 500).unref();
      });
      process.on('exit', () => console.log(socket.destroyed ? 'kept' : 'let go'));`);
  assert.equal(await ends('socket.pause()'), 'let go');
  assert.equal(await ends("socket.on('data', () => {}); setImmediate(() => socket.pause())"), 'kept');
});

test('end() once more changes nothing', async (t) => {
  const { recording, accepted, client } = await connected(t, { allowHalfOpen: true });
  accepted.resume();
  client.end();
  recording.call(client, 'end');
  await once(client, 'finish');
  assert.equal(await codeFrom((callback) => client.end(callback)), 'ERR_STREAM_ALREADY_FINISHED');
  const again = recording.trace.records.length;
  recording.call(accepted, 'end');
  recording.call(accepted, 'end');
  const calls = recording.trace.records.slice(again).filter(({ type }) => type === 'call');
  const told = (language: 'en' | 'zh'): string[] =>
    calls
      .map((call) => narrate(call, NARRATIONS[language], recording.trace) ?? '')
      .map((text) => text.split(/[:：,，]/)[0] ?? '');
  assert.deepEqual(told('en'), ['`socket#2` ends its side', '`socket#2` was ended before']);
  assert.deepEqual(told('zh'), ['`socket#2` 关闭本端的发送方向（半关闭）', '`socket#2` 之前已经结束']);
});

test('destroySoon() on a socket that was never connected has nothing to end', async (t) => {
  const recording = record();
  const socket = keep(t, recording.watch(new net.Socket()));
  recording.call(socket, 'destroySoon');
  tells(recording, ['call', 'destroySoon'], { en: /has no connection that/, zh: /没有连接可供/ });
  await meanwhile();
  assert.equal(socket.bytesWritten, 0);
  // Before Node 22 it is not even destroyed.
  assert.equal(socket.destroyed, MAJOR >= 22);
});

test("several sockets may still have their 'close' to come when that of their server does", async (t) => {
  const { recording, server, accepted, port } = await connected(t);
  keep(t, net.connect(port, '127.0.0.1'));
  const [second] = (await once(server, 'connection')) as [net.Socket];
  const [ofServer, ofFirst, ofSecond] = [server, accepted, second].map((object) => eventsOf(object, 'close'));
  server.close();
  for (const socket of [accepted, second]) socket.destroy();
  await once(server, 'close');
  assert.deepEqual([ofServer, ofFirst, ofSecond], [['close'], [], []]);
  tells(recording, ['event', 'close', server], {
    en: /Its last sockets may still have their own 'close'/,
    zh: /最后那些 socket 自己的 'close'/,
  });
});

test("after pause() no 'data' comes by itself, but read() brings one", async (t) => {
  const { recording, accepted, client } = await connected(t);
  const seen = eventsOf(client, 'data');
  recording.call(client, 'pause');
  tells(recording, ['call', 'pause'], { en: /gives out no more 'data' by itself/, zh: /不再自行触发 'data'/ });
  accepted.write('hello');
  await meanwhile();
  assert.deepEqual([seen, client.readableLength], [[], 5]);
  client.read();
  assert.deepEqual(seen, ['data']);
});

test('a folder that is missing is EACCES for listen and ENOENT for connect', {
  skip: process.platform === 'win32' && 'a pipe there is in no folder',
}, async (t) => {
  const nowhere = `${socketPath(t)}/in/no/folder`;
  const recording = record();
  const server = expectErrors(keep(t, recording.make<net.Server>('createServer')));
  server.listen(nowhere);
  const client = expectErrors(keep(t, recording.make<net.Socket>('connect', nowhere)));
  await Promise.all([closed(client), once(server, 'error').catch(() => undefined)]);
  // Nothing is refused: libuv has made this code of the same answer that the client was given.
  const missing = { en: /^(?!.*does not allow).*its folder is missing/, zh: /^(?!.*不允许).*文件夹不存在/ };
  tells(recording, ['event', 'error', server], missing);
  tells(recording, ['event', 'error', client], { en: /There is no socket file at/, zh: /没有这个 socket 文件/ });
  const refused = { name: 'Error', message: 'connect EACCES /a.sock', code: 'EACCES', syscall: 'connect' };
  assert.match(errors.EACCES({ ...refused, address: '/a.sock' }), /the rights are missing\.$/);
});

test('in the abstract namespace of Linux, nobody listens and no file is there', {
  skip: process.platform !== 'linux' && 'only Linux has it',
}, async (t) => {
  const recording = record();
  const client = expectErrors(keep(t, recording.make<net.Socket>('connect', `\0nobody-${process.pid}`)));
  await closed(client);
  tells(recording, ['event', 'error', client], {
    en: /No server listens at `\\x00nobody/,
    zh: /没有服务器在 `\\x00nobody/,
  });
});
