import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import type { Place } from '../../src/model/record.ts';
import { programsIn, startWatch } from '../support/watching.ts';

/** Far below whoever calls it, it serves, connects, or fails; and later it does so by itself. */
const PACKAGE = `const net = require('net');
const far = (act, depth = 40) => (depth > 0 ? far(act, depth - 1) : act());
exports.serve = (listener) => far(() => net.createServer(listener).listen(0, '127.0.0.1'));
exports.connect = (port) => far(() => net.createConnection(port, '127.0.0.1').on('data', () => {}));
exports.later = (port) => setTimeout(() => net.connect(port, '127.0.0.1'), 1);
exports.fail = () => { throw new Error('in the package'); };
`;

const APP = `const { serve, connect, later, fail } = require('@some/talker');
const server = serve((socket) => socket.end('hi'));
server.on('listening', () => {
  const socket = connect(server.address().port);
  socket.on('close', () => later(server.address().port)
    .ref());
  server.on('connection', () => {
    if (socket.closed) setTimeout(() => fail(), 1);
  });
});
`;

interface Told {
  type: string;
  name?: string;
  at?: Place;
}

/** What is told of a program in some folder, which uses the package. */
async function recordsOf(t: TestContext, place: string): Promise<Told[]> {
  const folder = await programsIn(t, {});
  await mkdir(path.join(folder, place), { recursive: true });
  await writeFile(path.join(folder, place, 'app.cjs'), APP);
  const home = path.join(folder, 'node_modules/@some/talker/lib');
  await mkdir(home, { recursive: true });
  await writeFile(path.join(home, '../package.json'), '{"main":"lib/index.js"}');
  await writeFile(path.join(home, 'index.js'), PACKAGE);
  const { status, stdout } = startWatch(t, folder, ['--json', '--', process.execPath, path.join(place, 'app.cjs')]);
  assert.equal(await status, 1);
  return stdout()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);
}

test('what a package does is placed in the program’s own line that called it, and says which package', async (t) => {
  const records = await recordsOf(t, '.');
  const placeOf = (type: string, name?: string) => {
    const { file, line, via } = records.find((each) => each.type === type && each.name === name)?.at ?? {};
    return [file, line, via];
  };
  assert.deepEqual(placeOf('call', 'listen'), ['app.cjs', 2, '@some/talker']);
  assert.deepEqual(placeOf('call', 'net.createConnection'), ['app.cjs', 4, '@some/talker']);
  assert.deepEqual(placeOf('event', 'data'), ['app.cjs', 4, '@some/talker']);
  assert.deepEqual(placeOf('event', 'close'), ['app.cjs', 5, undefined]);
  // Nothing of the program's own called this.
  assert.deepEqual(placeOf('call', 'net.connect'), ['node_modules/@some/talker/lib/index.js', 5, undefined]);
  assert.deepEqual(placeOf('crash'), ['app.cjs', 8, '@some/talker']);
});

test('a package that is run is a program like others', async (t) => {
  const records = await recordsOf(t, 'node_modules/@some/runner');
  const { file, line, via } = records.find(({ name }) => name === 'listen')?.at ?? {};
  assert.deepEqual([file, line, via], ['node_modules/@some/runner/app.cjs', 2, '@some/talker']);
});
