import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import { nextRecord, start } from '../support/runs.ts';

/** It listens after a while. */
const late = (wait: string): string => `
  import net from 'node:net';
  const server = net.createServer();
  const listen = () => server.listen(process.env.PORT, '127.0.0.1');
  ${wait}
`;

test('a program that waits is silent', async (t) => {
  const run = await start(t, { server: late('setTimeout(listen, 60_000);') }, { step: false });
  await nextRecord(run);
  assert.equal((await run.next(200)).kind, 'silence');
});

test('a program that is at work is not silent yet', { skip: process.platform !== 'linux' }, async (t) => {
  const work = 'const until = Date.now() + 1000; setTimeout(() => { while (Date.now() < until); listen(); });';
  const run = await start(t, { server: late(work) }, { step: false });
  await nextRecord(run);
  const step = await run.next(100);
  assert.equal(step.kind, 'record');
});

test('a program that never stops working is silent in the end', async (t) => {
  const run = await start(t, { server: late('setTimeout(() => { for (;;); });') }, { step: false });
  await nextRecord(run);
  assert.equal((await run.next(100)).kind, 'silence');
});
