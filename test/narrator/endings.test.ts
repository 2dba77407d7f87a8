import assert from 'node:assert/strict';
import { once } from 'node:events';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { inspect } from 'node:util';
import { LANGUAGES } from '../../src/model/language.ts';
import { narrate } from '../../src/narrator/narrate.ts';
import { NARRATIONS } from '../support/words.ts';
import type { Recording } from './recording.ts';
import { closed, connected, meanwhile, said } from './world.ts';

// What is said where something ends, is destroyed or is reset, beside what the sockets then do.

/** More than the operating system takes of a peer that does not read. */
const TOO_MUCH = Buffer.alloc(30_000_000);

test("'end' where this side was ended and not all is handed over: 'close' has to wait", async (t) => {
  const { recording, accepted, client } = await connected(t, { allowHalfOpen: true });
  client.resume().end(TOO_MUCH);
  accepted.end();
  await once(client, 'end');
  await meanwhile();
  assert.ok(client.writableLength > 0);
  assert.throws(() => recording.find('event', 'close', client));
  assert.match(said(recording, 'event', 'end', client), /not all of it has been handed over yet; 'close' follows when/);
  accepted.resume();
  await closed(client);
  assert.ok(recording.find('event', 'finish', client));
});

test("'end' where this side was ended and nothing waits: 'close' follows", async (t) => {
  const { recording, accepted, client } = await connected(t, { allowHalfOpen: true });
  client.resume().end();
  await once(client, 'finish');
  accepted.end();
  await closed(client);
  assert.match(said(recording, 'event', 'end', client), /both directions are done, and 'close' follows/);
});

test('unread bytes: this side cannot tell whether the other one has ended, and does not say that it has not', async (t) => {
  const { recording, accepted, client } = await connected(t, { allowHalfOpen: true });
  client.end('unread');
  await meanwhile();
  assert.deepEqual([accepted.readableLength, accepted.readyState], [6, 'open']);
  recording.call(accepted, 'end');
  await once(accepted, 'finish');
  assert.match(said(recording, 'call', 'end', accepted), /still here, and the other side may have ended already/);
  assert.match(said(recording, 'event', 'finish', accepted), /still here; the other side may have ended already/);
});

for (const nothing of [undefined, null, false, 0, -0, 0n, Number.NaN, ''])
  test(`destroy(${inspect(nothing)}) is without an error`, async (t) => {
    const { recording, client } = await connected(t);
    recording.call(client, 'destroy', nothing);
    assert.deepEqual(await closed(client), [false]);
    assert.throws(() => recording.find('event', 'error', client));
    assert.match(said(recording, 'call', 'destroy', client), / 'close' follows\.$/);
  });

test('destroy of whatever else is with an error', async (t) => {
  const { recording, client } = await connected(t);
  recording.call(client, 'destroy', 'enough');
  assert.deepEqual(await closed(client), [true]);
  assert.match(said(recording, 'call', 'destroy', client), /As an error was given/);
});

/** What a socket that reads tells of a reset that comes right behind bytes, and what is said of that. */
async function resetBehindBytes(t: TestContext): Promise<[Recording, 'end' | 'error']> {
  const { recording, accepted, client } = await connected(t);
  accepted.resume();
  const over = closed(accepted);
  client.write('hello', () => recording.call(client, 'resetAndDestroy'));
  const [hadError] = await over;
  return [recording, hadError ? 'error' : 'end'];
}

test("a reset right behind bytes looks like an 'end' on Node 20 and 22, and is an 'error' from 24 on", {
  skip: process.platform !== 'linux' && 'this is what was measured there',
}, async (t) => {
  const runs = await Promise.all(Array.from({ length: 20 }, () => resetBehindBytes(t)));
  for (const [recording, told] of runs) {
    assert.equal(recording.trace.records.filter((each) => 'name' in each && each.name === told).length, 1);
    const reset = recording.find('call', 'resetAndDestroy');
    const about = told === 'end' ? [reset, recording.find('event', told)] : [reset];
    for (const language of LANGUAGES)
      for (const each of about) assert.match(narrate(each, NARRATIONS[language]) ?? '', /Node 20 (?:and|和) 22/);
  }
  const looksLikeEnd = runs.some(([, told]) => told === 'end');
  assert.equal(looksLikeEnd, Number.parseInt(process.versions.node, 10) < 24);
});

test('an end without bytes before it can be no reset, and is not said to look like one', async (t) => {
  const { recording, accepted, client } = await connected(t);
  accepted.resume();
  client.end();
  await once(accepted, 'end');
  assert.doesNotMatch(said(recording, 'event', 'end', accepted), /reset/);
});
