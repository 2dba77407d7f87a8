import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import type { Exam } from '../../src/model/exam.ts';
import { examined, exerciseOf, failuresOf } from '../support/examined.ts';
import { folderOf } from '../support/runs.ts';

const OPTIONS = { skip: process.platform === 'win32' };

/** Listens at its port, and at each path that it is sent, whatever stands there. */
const TAKER = `import fs from 'node:fs';
  import net from 'node:net';
  net.createServer((client) => client.on('error', () => {}).on('data', (data) => {
    const place = data.toString();
    fs.rmSync(place, { force: true });
    net.createServer((socket) => socket.end('taken')).listen(place, () => client.end());
  })).listen(process.argv[2], '127.0.0.1');`;

async function examine(t: TestContext, run: (exam: Exam) => Promise<void>): Promise<void> {
  const folder = await folderOf(t, { 'server.mjs': TAKER });
  const { exercise } = await exerciseOf('echo');
  const all = await examined({ ...exercise, checks: [{ id: 'own', run }] }, path.join(folder, 'server.mjs'));
  assert.deepEqual(failuresOf(all), []);
}

test('at the path of a check stands what the check asked for, and a call tells what answers', OPTIONS, async (t) => {
  await examine(t, async (exam) => {
    for (const [standing, looks, answers] of [
      ['nothing', 'nothing', /^ENOENT$/],
      ['leftover', 'socket', /^ECONNREFUSED$/],
      ['file', 'other', /^(ECONNREFUSED|ENOTSOCK)$/],
      [{ answers: 'here' }, 'socket', /^here$/],
      [{ answers: 'here', isPatient: true }, 'socket', /^here$/],
    ] as const) {
      const place = await exam.makeSocketPath(standing);
      assert.equal(place?.look(), looks);
      assert.match((await place.call()) ?? '', answers);
    }
  });
});

test('a program can take the path of a check, and nothing is left of it after the check', OPTIONS, async (t) => {
  const folders: string[] = [];
  await examine(t, async (exam) => {
    for (const standing of ['leftover', { answers: 'here' }] as const) {
      const place = await exam.makeSocketPath(standing);
      assert.ok(place);
      folders.push(path.dirname(place.path));
      const client = await exam.connect();
      await client.send(place.path);
      await client.expectEnd();
      assert.equal(await place.call(), 'taken');
    }
  });
  assert.equal(folders.length, 2);
  assert.deepEqual(
    folders.filter((folder) => fs.existsSync(folder)),
    [],
  );
});
