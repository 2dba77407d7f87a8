import assert from 'node:assert/strict';
import path from 'node:path';
import { execPath } from 'node:process';
import { test } from 'node:test';
import { createMerge } from '../../src/tracer/merge.ts';
import { Program } from '../../src/tracer/program.ts';
import type { Arrival } from '../../src/tracer/program-queue.ts';
import { PROBE } from '../support/probe.ts';
import { ENV, folderOf } from '../support/runs.ts';

test('a program that is about to end by itself when it is to be ended may do so', async (t) => {
  const cwd = await folderOf(t, { 'p.js': 'process.exitCode = 5;' });
  const merge = createMerge<Arrival>();
  const watch = { serverEvents: [], socketEvents: [], serverMethods: [], socketMethods: [] };
  const config = { hold: true, all: false, heard: false, watch };
  const exit = await new Promise<Arrival>((resolve) => {
    const file = path.join(cwd, 'p.js');
    const process = {
      command: execPath,
      args: [file],
      folder: cwd,
      stdin: 'ignore',
      output: 'pipe',
      isForeign: false,
    } as const;
    const program = new Program('p', { ...process, cwd, env: ENV, probe: PROBE, config }, merge, {
      held: () => undefined,
      changed() {
        if (program.status === 'ready') {
          program.status = 'running';
          program.go();
        }
        // It has said that it is about to end, which is the first thing that it says.
        if (program.status === 'running' && !merge.isEmpty()) program.end();
        for (let round = 0; round < 10; round += 1) merge.nextRound();
        const arrival = merge.take();
        if (arrival) resolve(arrival);
      },
    });
    t.after(() => program.release());
  });
  assert.deepEqual(exit.draft, { type: 'exit', code: 5, signal: null });
});
