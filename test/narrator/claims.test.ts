import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import process from 'node:process';
import { test } from 'node:test';
import { record } from './recording.ts';
import { closed, connected, expectErrors, keep, meanwhile, portOf, said, serve, socketPath } from './world.ts';

// Each test lets real sockets decide whether a sentence of the narration is true.

test('listen with a host returns before anything listens; the event comes later', async (t) => {
  const recording = record();
  const server = keep(t, recording.make<net.Server>('createServer'));
  recording.call(server, 'listen', 0, '127.0.0.1');
  assert.equal(server.listening, false);
  assert.match(said(recording, 'call', 'listen'), /nothing listens yet/);
  await once(server, 'listening');
  assert.ok(said(recording, 'event', 'listening').includes(`\`127.0.0.1:${portOf(server)}\``));
});

test('listen on a path takes its place at once, and listening comes only after the code that runs', async (t) => {
  const recording = record();
  const server = keep(t, recording.make<net.Server>('createServer'));
  const path = socketPath(t);
  recording.call(server, 'listen', path);
  assert.equal(server.listening, true);
  assert.throws(() => recording.find('event', 'listening'));
  assert.match(said(recording, 'call', 'listen'), /took its place .* at once/);
  await once(server, 'listening');
  assert.ok(said(recording, 'event', 'listening').includes(path));
});

test('a busy port is an event, which try/catch misses, and does not call the callback', async (t) => {
  const holder = await serve(t, record());
  const recording = record();
  const server = keep(t, recording.make<net.Server>('createServer'));
  expectErrors(server);
  const result = recording.call(server, 'listen', portOf(holder), '127.0.0.1', () => assert.fail('called back'));
  assert.equal(result, server);
  await new Promise((resolve) => server.once('error', resolve));
  await meanwhile();
  assert.match(said(recording, 'event', 'error'), /already holds .* try\/catch around the call .* sees nothing/);
});

test('a client gets in, and away, while the program is busy and has seen no connection', async (t) => {
  const recording = record();
  const server = await serve(t, recording);
  const client = `require('net').connect(${portOf(server)}, '127.0.0.1').on('connect', () => process.stdout.write('in', () => process.exit()))`;
  assert.equal(execFileSync(process.execPath, ['-e', client], { encoding: 'utf8' }), 'in');
  assert.throws(() => recording.find('event', 'connection'));
  await once(server, 'connection');
  assert.match(said(recording, 'event', 'connection'), /^A client has arrived from `127.* did not wait for this event/);
});

test('what is written before connect is kept and sent then', async (t) => {
  const recording = record();
  const server = await serve(t, recording);
  const client = keep(t, recording.make<net.Socket>('connect', portOf(server), '127.0.0.1'));
  recording.call(client, 'write', 'early');
  assert.match(said(recording, 'call', 'write'), /not connected yet, and keeps 5 bytes.* returned true/);
  const [accepted] = (await once(server, 'connection')) as [net.Socket];
  assert.equal(String((await once(accepted, 'data'))[0]), 'early');
  assert.match(said(recording, 'event', 'connect'), /written before now goes out/);
});

test('end with allowHalfOpen true: this side writes on, and the other side reads it', async (t) => {
  const { recording, accepted, client } = await connected(t, { allowHalfOpen: true });
  accepted.resume();
  client.end();
  await once(accepted, 'end');
  assert.match(said(recording, 'event', 'end', accepted), /`allowHalfOpen` is true, this side can write on/);
  await meanwhile();
  accepted.write('after the end');
  assert.equal(String((await once(client, 'data'))[0]), 'after the end');
});

test('end with allowHalfOpen false: an answer in the listener arrives, a later one does not', async (t) => {
  const { recording, accepted, client } = await connected(t);
  accepted.resume();
  client.setEncoding('utf8').end();
  let answer = '';
  client.on('data', (text) => {
    answer += text;
  });
  accepted.once('end', () => {
    accepted.write('at once');
    setImmediate(() => accepted.write('too late'));
  });
  await closed(client);
  assert.equal(answer, 'at once');
  assert.match(said(recording, 'event', 'end', accepted), /a last answer has to be written right here/);
});

test('finish is no receipt: the other side has read nothing yet', async (t) => {
  const { recording, accepted, client } = await connected(t, { pauseOnConnect: true });
  client.end('hello');
  await once(client, 'finish');
  assert.equal(accepted.bytesRead, 0);
  assert.match(said(recording, 'event', 'finish', client), /5 bytes and then the FIN .* no receipt/);
});

test('bytes for which nobody listens are not kept while the socket flows', async (t) => {
  const { recording, accepted, client } = await connected(t);
  accepted.resume();
  client.write('lost');
  await meanwhile();
  assert.match(said(recording, 'event', 'data', accepted), /4 bytes .*nobody listens.* does not keep it/);
  client.write('heard');
  assert.equal(String((await once(accepted, 'data'))[0]), 'heard');
});

test('as long as bytes are not read, end does not come; once they are, it does', async (t) => {
  const { recording, accepted, client } = await connected(t);
  recording.call(accepted, 'pause');
  client.end('unread');
  await meanwhile();
  assert.throws(() => recording.find('event', 'end', accepted));
  assert.match(said(recording, 'call', 'pause', accepted), /'end' does not come either/);
  accepted.resume();
  await once(accepted, 'end');
});

test('timeout closes nothing: the connection works as before, and the callback of setTimeout ran once only', async (t) => {
  const { recording, accepted, client } = await connected(t);
  let calls = 0;
  recording.call(client, 'setTimeout', 20, () => {
    calls += 1;
  });
  await once(client, 'timeout');
  assert.equal(client.readyState, 'open');
  client.write('still here');
  assert.equal(String((await once(accepted, 'data'))[0]), 'still here');
  await once(client, 'timeout');
  assert.equal(calls, 1);
  assert.match(said(recording, 'event', 'timeout'), /^For 20 milliseconds, .* it closes nothing/);
  assert.match(said(recording, 'call', 'setTimeout'), /first 'timeout' only/);
});

test('server.close ends no connection, and comes before the last socket has closed', async (t) => {
  const { recording, server, accepted, client } = await connected(t);
  recording.call(server, 'close');
  client.write('still talking');
  assert.equal(String((await once(accepted, 'data'))[0]), 'still talking');
  assert.match(said(recording, 'call', 'close'), /ends no connection: 1 connection is still open/);
  client.end();
  await once(server, 'close');
  assert.throws(() => recording.find('event', 'close', accepted));
  assert.match(said(recording, 'event', 'close', server), /may still have their own 'close' to come/);
});

test('a client that is turned away connects all the same, gets no error and no reason', async (t) => {
  const { recording, server, port } = await connected(t);
  server.maxConnections = 1;
  const late = keep(t, recording.make<net.Socket>('connect', port, '127.0.0.1')).resume();
  late.on('error', (error) => assert.fail(error));
  await closed(late);
  assert.ok(recording.find('event', 'connect', late));
  assert.match(said(recording, 'event', 'drop'), /1 open connection, and its `maxConnections` is 1/);
});

test('destroy: the other side sees an ordinary end, or a reset if bytes waited in the operating system', async (t) => {
  const first = await connected(t);
  first.client.resume();
  first.recording.call(first.accepted, 'destroy');
  await once(first.client, 'end');
  assert.match(
    said(first.recording, 'call', 'destroy'),
    /ordinary end, or a reset if bytes from it still waited in the operating system/,
  );

  const second = await connected(t, { pauseOnConnect: true });
  second.client.write('unread');
  await meanwhile();
  second.accepted.destroy();
  assert.deepEqual(await closed(second.client), [true]);
  assert.match(said(second.recording, 'event', 'error', second.client), /ECONNRESET.* was reset/);
});

test('resetAndDestroy: an error with ECONNRESET there and no end, no error here', async (t) => {
  const { recording, accepted, client } = await connected(t);
  recording.call(accepted, 'resetAndDestroy');
  const [[here], [there]] = await Promise.all([closed(accepted), closed(client)]);
  assert.deepEqual([here, there], [false, true]);
  assert.throws(() => recording.find('event', 'end', client));
  assert.match(said(recording, 'call', 'resetAndDestroy'), /it gets an 'error' with `ECONNRESET`/);
});

test('destroySoon sends all and does not wait for the other side to end', async (t) => {
  const { recording, accepted, client } = await connected(t, { allowHalfOpen: true });
  client.write('all of it');
  recording.call(client, 'destroySoon');
  await closed(client);
  assert.throws(() => recording.find('event', 'finish', accepted));
  assert.equal(String((await once(accepted, 'data'))[0]), 'all of it');
  assert.match(said(recording, 'call', 'destroySoon'), /does not wait for the other side/);
});

test('a write after destroy is lost with an error for its callback only; one after end is an error event', async (t) => {
  const { recording, client, port } = await connected(t);
  client.destroy();
  const [error] = await new Promise<unknown[]>((resolve) => {
    recording.call(client, 'write', 'lost', (...args: unknown[]) => resolve(args));
  });
  assert.equal((error as NodeJS.ErrnoException).code, 'ERR_STREAM_DESTROYED');
  assert.deepEqual(await closed(client), [false]);
  assert.throws(() => recording.find('event', 'error', client));
  assert.match(said(recording, 'call', 'write', client), /cannot send 4 bytes any more: it is destroyed/);

  const other = keep(t, recording.make<net.Socket>('connect', port, '127.0.0.1'));
  expectErrors(other);
  other.end();
  recording.call(other, 'write', 'lost');
  assert.deepEqual(await closed(other), [true]);
  assert.match(said(recording, 'event', 'error', other), /written after `end\(\)`/);
});

test('a write that returned false loses nothing, and drain tells when to go on', async (t) => {
  const recording = record();
  const server = await serve(t, recording);
  const client = keep(t, recording.make<net.Socket>('connect', portOf(server), '127.0.0.1'));
  const size = client.writableHighWaterMark;
  recording.call(client, 'write', Buffer.alloc(size));
  assert.match(said(recording, 'call', 'write'), /returned false\. .* nothing is lost/);
  const [accepted] = (await once(server, 'connection')) as [net.Socket];
  accepted.resume();
  await once(client, 'drain');
  assert.equal(client.writableLength, 0);
  client.end();
  await once(accepted, 'end');
  assert.equal(accepted.bytesRead, size);
});

test('a socket without connection cannot send, and was closed without a connection to give back', async (t) => {
  const recording = record();
  const socket = keep(t, recording.watch(new net.Socket()));
  expectErrors(socket);
  recording.call(socket, 'write', 'nowhere');
  assert.match(said(recording, 'call', 'write'), /has no connection, and is not making one\. An 'error' event/);
  await closed(socket);
  assert.match(said(recording, 'event', 'error'), /never had one/);
  assert.match(said(recording, 'event', 'close'), /no connection to give back/);
});

test('a refused connection says by whom, and is destroyed before error', async (t) => {
  const server = await serve(t, record());
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  const recording = record();
  const client = keep(t, recording.make<net.Socket>('connect', port, '127.0.0.1'));
  expectErrors(client);
  await closed(client);
  assert.match(said(recording, 'event', 'connectionAttemptFailed'), /no other address to try, so 'error' follows/);
  assert.match(
    said(recording, 'event', 'error'),
    new RegExp(`127.0.0.1:${port}\` refused.* the socket is destroyed by now`),
  );
});

test('a name with two dead addresses: one attempt after the other, then one error that holds both', async (t) => {
  const server = await serve(t, record());
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  const lookup: net.LookupFunction = (_host, _options, callback) =>
    setImmediate(callback, null, [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ]);
  const recording = record();
  const client = keep(
    t,
    recording.make<net.Socket>('connect', { port, host: 'two.example', lookup, autoSelectFamily: true }),
  );
  const [error] = await new Promise<unknown[]>((resolve) => client.once('error', (...args) => resolve(args)));
  assert.equal((error as AggregateError).errors.length, 2);
  assert.match(
    said(recording, 'event', 'lookup'),
    /`two\.example` was looked up, and stands for the address `127\.0\.0\.1`/,
  );
  assert.match(
    said(recording, 'event', 'connectionAttemptFailed'),
    /If the name has another address that may be tried, Node tries that one/,
  );
  assert.match(
    said(recording, 'event', 'error'),
    /all in `error\.errors`: `connect ECONNREFUSED 127\.0\.0\.1:\d+`, `connect \w+ ::1:\d+[^`]*`\./,
  );
});

test('an IP address needs no lookup', async (t) => {
  const { recording } = await connected(t);
  assert.throws(() => recording.find('event', 'lookup'));
});

test('setEncoding holds a character back until it is whole', async (t) => {
  const { recording, accepted, client } = await connected(t);
  recording.call(accepted, 'setEncoding', 'utf8');
  const [first, rest] = [Buffer.from('é').subarray(0, 1), Buffer.from('é').subarray(1)];
  client.write(first);
  accepted.resume();
  await meanwhile();
  assert.throws(() => recording.find('event', 'data', accepted));
  client.write(rest);
  assert.equal((await once(accepted, 'data'))[0], 'é');
  assert.match(said(recording, 'call', 'setEncoding'), /held back until it is whole/);
});

test('the answer of getConnections comes later, to the callback', async (t) => {
  const { recording, server } = await connected(t);
  const answers: number[] = [];
  const answered = new Promise<void>((resolve) => {
    recording.call(server, 'getConnections', (_error: unknown, count: number) => {
      answers.push(count);
      resolve();
    });
  });
  assert.deepEqual(answers, []);
  await answered;
  assert.deepEqual(answers, [1]);
  assert.match(said(recording, 'call', 'getConnections'), /It has 1 now/);
});

test('a wrong argument is thrown and is no event', async (t) => {
  const recording = record();
  const server = keep(t, recording.make<net.Server>('createServer'));
  server.on('error', (error) => assert.fail(error));
  const error = recording.call(server, 'listen', 65536);
  assert.ok(error instanceof RangeError);
  await meanwhile();
  assert.match(
    said(recording, 'call', 'listen'),
    /^`listen\(65536\)` threw `RangeError: .* try\/catch around the call sees it/,
  );
});

test('an error event for which nobody listens ends the process', () => {
  const program = "require('net').createServer().emit('error', new Error('unheard'))";
  const { status, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /unheard/);
});
