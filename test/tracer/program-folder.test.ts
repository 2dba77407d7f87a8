import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openProgramFolder } from '../../src/tracer/program-folder.ts';
import { startRun } from '../../src/tracer/run.ts';
import { temporaryFolder } from '../store/windows.ts';
import { PROBE } from '../support/probe.ts';

test('programs are written, run as ES modules with their places told by their names, and are gone afterwards', async (t) => {
  const real = temporaryFolder(t);
  const link = path.join(real, 'link');
  fs.mkdirSync(path.join(real, 'tmp'));
  fs.symlinkSync(path.join(real, 'tmp'), link, 'junction');
  const { TMPDIR } = process.env;
  process.env.TMPDIR = link;
  t.after(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  });
  const source = "import net from 'node:net';\n\nnet.createServer();\n";
  {
    using folder = openProgramFolder(new Map([['server.js', '']]));
    const file = folder.write('server.js', source);
    assert.equal(fileURLToPath(new URL('server.js', folder.url)), file);
    await using run = await startRun({
      programs: [{ name: 'server', file }],
      probe: PROBE,
      env: process.env,
      step: false,
    });
    const step = await run.next();
    assert.deepEqual(step.kind === 'record' && 'at' in step.record && step.record.at?.file, 'server.js');
  }
  assert.deepEqual(fs.readdirSync(path.join(real, 'tmp')), []);
});
