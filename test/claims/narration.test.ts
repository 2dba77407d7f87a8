import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { test } from 'node:test';
import { LANGUAGES } from '../../src/model/lesson.ts';
import { narrate } from '../../src/narrator/narrate.ts';
import { type Recording, record } from '../narrator/recording.ts';
import { closed, connected, expectErrors, keep, meanwhile, portOf, serve } from '../narrator/world.ts';
import { eventsOf } from './watched.ts';

// What the narrator says of a call or an event, in both languages, beside what the sockets then do.

/** Fails where the narration of the first such event or call does not say this. */
function tells(
  recording: Recording,
  [type, name, object]: ['event' | 'call', string, (net.Server | net.Socket)?],
  says: Record<(typeof LANGUAGES)[number], RegExp>,
): void {
  for (const language of LANGUAGES)
    assert.match(narrate(recording.find(type, name, object), language) ?? '', says[language]);
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
