import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { describe, test } from 'node:test';
import { IS_ALL } from '../support/sample.ts';
import { nothingLeft, type Place, place, STUBBORN } from '../support/verifying.ts';

// They mostly wait for what never comes.
describe('signals', { concurrency: 6 }, () => {
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGQUIT', 131],
    ['SIGTERM', 143],
    ['SIGKILL', null],
  ] as const)
    test(`${signal} in the middle of it leaves nothing behind`, { skip: process.platform === 'win32' }, async (t) => {
      for (const moment of IS_ALL ? ['start', 'first program', 'checking'] : ['checking']) {
        const own = await place(t, STUBBORN);
        const child = own.start('verify', 'greeter', 'own.cjs');
        const exited = once(child, 'exit');
        await (moment === 'start' ? once(child, 'spawn') : seen(child, own, moment));
        child.kill(signal);
        const [code, by] = await exited;
        // A signal that comes before Node listens for it has its own way, and one that is heeded gets it where leaving takes long: a shell sees
        // the same.
        if (moment !== 'start') assert.equal(by === signal ? status : code, status, moment);
        await nothingLeft(own);
      }
    });
});

/** Waits until a program was started, or the first verdict was told. */
async function seen(child: ChildProcess, own: Place, moment: string): Promise<void> {
  if (moment === 'checking') for await (const chunk of child.stdout ?? []) if (String(chunk).includes(':')) return;
  while (!own.left().some((line) => line.includes('own.cjs') && !line.includes('verify')))
    await new Promise((resolve) => setTimeout(resolve, 5));
}
