import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { test } from 'node:test';
import { closed, connected, keep, meanwhile, portOf } from '../narrator/world.ts';
import { says } from './said.ts';
import { eventsOf, MAJOR } from './watched.ts';

// What becomes of bytes, of the end and of a reset where nobody reads.

const ENDS = ['end', 'finish', 'error', 'close'];

for (const isPaused of [false, true])
  test(`${isPaused ? 'a paused socket' : 'a socket that nobody reads'} gets 'end' and 'close' where no bytes were sent`, async (t) => {
    says('net.Socket#event:end', 'without bytes it comes all the same', '没有字节时，它照样会触发');
    const { accepted, client } = await connected(t);
    if (isPaused) accepted.pause();
    const seen = eventsOf(accepted, ...ENDS);
    client.resume().end();
    await closed(accepted);
    assert.deepEqual(seen, ['end', 'finish', 'close(false)']);
  });

test("unread bytes hold back 'end' until they are read, while readyState still says that the other side is open", async (t) => {
  says('net.Socket#event:end', 'Bytes that nobody reads hold it back', '没有读走的字节会让它无法触发');
  says('net.Socket#pause', "hold back its 'end'", "会让 'end' 无法触发");
  says('net.Socket#readyState', 'you have not read as far as its end', '本端还没有读到它的结束');
  const { accepted, client } = await connected(t);
  const seen = eventsOf(accepted, ...ENDS);
  client.resume().end('abc');
  accepted.end();
  await meanwhile();
  assert.deepEqual(seen, ['finish']);
  assert.deepEqual([accepted.readyState, accepted.readableLength], ['readOnly', 3]);
  accepted.resume();
  await closed(accepted);
  assert.deepEqual(seen, ['finish', 'end', 'close(false)']);
});

test('a reset closes a socket with unread bytes that Node has taken in: an error comes, and no end', async (t) => {
  says('net.Socket#event:end', 'After a reset there should be none', "被重置的连接本不该有 'end'");
  const { accepted, client } = await connected(t);
  const seen = eventsOf(accepted, ...ENDS);
  client.write('abc');
  await meanwhile();
  client.resetAndDestroy();
  await closed(accepted);
  assert.deepEqual(seen, ['error(ECONNRESET)', 'close(true)']);
});

test('a reset while bytes wait in the operating system: before Node 24 it looks like an end, with data missing', async (t) => {
  says('net.Socket#event:end', "can look like an ordinary 'end', with part of the data missing", '而数据少了一部分');
  says('how to notice that the other side is gone', "if it was cut off, mostly 'error'", "被切断，多半会来 'error'");
  says('ECONNRESET', 'before Node 24 some resets look like such an end', '有些重置看起来也是正常结束');
  const { accepted, client } = await connected(t, { pauseOnConnect: true });
  const seen = eventsOf(accepted, 'end', 'error', 'close');
  client.write(Buffer.alloc(2 ** 23));
  await meanwhile();
  client.resetAndDestroy();
  await closed(client);
  accepted.resume();
  await closed(accepted);
  assert.deepEqual(seen, MAJOR < 24 ? ['end', 'close(false)'] : ['error(ECONNRESET)', 'close(true)']);
  assert.ok(accepted.bytesRead < 2 ** 23);
});

test('with pauseOnConnect neither an end nor a reset is noticed before resume', async (t) => {
  says(
    'createServer.options.pauseOnConnect',
    "neither 'data' nor 'end', and not even a reset",
    "既没有 'data'，也没有 'end'，连重置",
  );
  const ending = await connected(t, { pauseOnConnect: true });
  const resetting = await connected(t, { pauseOnConnect: true });
  const seen = [ending, resetting].map(({ accepted }) => eventsOf(accepted, ...ENDS));
  ending.client.resume().end();
  resetting.client.resetAndDestroy();
  await meanwhile();
  assert.deepEqual(seen, [[], []]);
  ending.accepted.resume();
  resetting.accepted.resume();
  await Promise.all([closed(ending.accepted), closed(resetting.accepted)]);
  assert.deepEqual(seen, [
    ['end', 'finish', 'close(false)'],
    ['error(ECONNRESET)', 'close(true)'],
  ]);
});

for (const event of ['connect', 'ready'])
  test(`paused in '${event}', before it reads, a socket gets no end although no byte came`, async (t) => {
    says(
      'net.Socket#event:end',
      'unless the socket was paused before it began to read',
      '除非 socket 在开始读取之前就暂停了',
    );
    const server = keep(
      t,
      net.createServer((accepted) => accepted.end()),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = keep(t, net.connect(portOf(server), '127.0.0.1'));
    const seen = eventsOf(client, ...ENDS);
    client.once(event, () => client.pause());
    await once(client, 'ready');
    await meanwhile();
    assert.deepEqual(seen, []);
    client.resume();
    await closed(client);
    assert.deepEqual(seen, ['end', 'finish', 'close(false)']);
  });

test('bytes that came before a reset can still be read', async (t) => {
  says('RST', 'what was on its way may be lost', '还在路上的内容可能就丢了');
  const { accepted, client } = await connected(t);
  const seen = eventsOf(accepted, 'data');
  client.write('hello');
  await meanwhile();
  client.resetAndDestroy();
  await closed(accepted);
  assert.deepEqual([seen.length, accepted.bytesRead], [1, 5]);
});

test("a 'readable' listener reads as well: the end is noticed", async (t) => {
  says('stream', "a listener for 'data' or 'readable'", "'data' 或 'readable' 监听器");
  says('no data arrives', "a listener for 'data' or 'readable'", "'data' 或 'readable' 监听器");
  const { accepted, client } = await connected(t);
  let text = '';
  accepted.on('readable', () => {
    text += accepted.read() ?? '';
  });
  client.end('hello');
  await closed(accepted);
  assert.equal(text, 'hello');
});

test("after 'end', 'close' waits until this side has ended too and all that it had to send is handed over", async (t) => {
  says('how to notice that the other side is gone', 'until your side has ended too', '要等本端也结束才会来');
  says('CLOSE_WAIT', 'still has data to send that the other side does not read', '还有数据要发，而对端不读');
  const [open, unsent] = [await connected(t, { allowHalfOpen: true }), await connected(t)];
  const seen = [open, unsent].map(({ accepted }) => eventsOf(accepted.resume(), 'end', 'close'));
  unsent.accepted.write(Buffer.alloc(2 ** 24));
  for (const { client } of [open, unsent]) client.pause().end();
  await Promise.all([open, unsent].map(({ accepted }) => once(accepted, 'end')));
  await meanwhile();
  assert.deepEqual(seen, [['end'], ['end']]);
  open.accepted.end();
  unsent.client.resume();
  await Promise.all([open, unsent].map(({ accepted }) => closed(accepted)));
});

test('end() closes nothing as long as the other side does not end', async (t) => {
  says('timeout does not close the socket', 'but only once the other side ends too', '但要等对端也结束');
  const { accepted, client } = await connected(t, { allowHalfOpen: true });
  accepted.resume();
  client.end();
  await once(accepted, 'end');
  await meanwhile();
  assert.equal(client.destroyed, false);
});

test("a first 'data' listener starts the socket, but not after pause", async (t) => {
  says('net.Socket#event:data', 'unless the socket was paused', '除非 socket 已经暂停');
  const [plain, paused] = [await connected(t), await connected(t)];
  paused.accepted.pause();
  const seen = [plain, paused].map(({ accepted, client }) => {
    client.write('hello');
    return eventsOf(accepted, 'data');
  });
  await once(plain.accepted, 'data');
  await meanwhile();
  assert.deepEqual(
    seen.map(({ length }) => length),
    [1, 0],
  );
});

test("a 'data' listener right after resume loses nothing, a later one does", async (t) => {
  says('net.Socket#resume', 'right after it in the same turn', '在同一轮里紧接着注册');
  const [soon, late] = [await connected(t), await connected(t)];
  for (const { client } of [soon, late]) client.write('hello');
  await meanwhile();
  for (const { accepted } of [soon, late]) accepted.resume();
  const seen = eventsOf(soon.accepted, 'data');
  await meanwhile();
  const lost = eventsOf(late.accepted, 'data');
  late.client.end('!');
  await closed(late.accepted);
  assert.deepEqual([seen.length, lost.length, late.accepted.bytesRead], [1, 1, 6]);
});

test('bytesRead counts what Node has taken in, read or not', async (t) => {
  says('net.Socket#bytesRead', 'that Node has taken in', 'Node 已经收下');
  const [taken, untouched] = [await connected(t), await connected(t, { pauseOnConnect: true })];
  for (const { client } of [taken, untouched]) client.write('abc');
  await meanwhile();
  assert.deepEqual([taken.accepted.bytesRead, untouched.accepted.bytesRead], [3, 0]);
});

test("the other side's end starts the time of setTimeout anew, as bytes do", async (t) => {
  says('net.Socket#setTimeout', 'and so does the end of the other side', '对端结束，都会重新计时');
  const { accepted, client } = await connected(t, { allowHalfOpen: true });
  accepted.setTimeout(300).resume();
  const begun = performance.now();
  client.setTimeout(200, () => client.end());
  await once(accepted, 'timeout');
  assert.ok(performance.now() - begun >= 480, `${performance.now() - begun} ms`);
});

test("'timeout' comes once for each stretch of silence", async (t) => {
  says('net.Socket#event:timeout', 'Once for each stretch of silence', '每段空闲触发一次');
  const { accepted, client } = await connected(t);
  const seen = eventsOf(accepted.setTimeout(20).resume(), 'timeout');
  const other = client.setTimeout(120);
  await once(other, 'timeout');
  assert.equal(seen.length, 1);
  client.write('x');
  await once(accepted, 'timeout');
  assert.equal(seen.length, 2);
});

test("a 'readable' listener begins to read as well", async (t) => {
  says('stream', "a listener for 'data' or 'readable'", "'data' 或 'readable' 监听器");
  says('no data arrives', "a listener for 'data' or 'readable'", "'data' 或 'readable' 监听器");
  const { accepted, client } = await connected(t);
  const seen: unknown[] = [];
  accepted.on('readable', () => {
    seen.push(String(accepted.read() ?? 'nothing more'));
  });
  client.resume().end('hello');
  await closed(accepted);
  assert.equal(seen[0], 'hello');
});

test('what a side writes puts off its own timeout, though the other side says nothing', async (t) => {
  says('half-open', "What a side writes puts its own 'timeout' off", "自己写出内容，会推迟自己的 'timeout'");
  says('net.Socket#setKeepAlive', 'give each answer a timer', '给等待回答设一个定时器');
  const [{ client }, { client: clock }] = [await connected(t), await connected(t)];
  const seen = eventsOf(client.setTimeout(200), 'timeout');
  const heartbeat = setInterval(() => client.write('beat'), 40);
  await once(clock.setTimeout(500), 'timeout');
  clearInterval(heartbeat);
  assert.deepEqual(seen, []);
  await once(client, 'timeout');
});
