import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { createTraceFileReader, type TraceFile } from '../../src/model/trace-file.ts';
import { type Ended, run, runHere } from '../support/command.ts';
import { folderOf } from '../support/runs.ts';

const SERVER = `import net from 'node:net';
const server = net.createServer((socket) => socket.end('hello'));
server.listen(0, '127.0.0.1', () => {
  net.connect(server.address().port).on('close', () => server.close()).resume();
});
`;

function read(file: string): TraceFile {
  const reader = createTraceFileReader();
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) assert.ok(reader.add(line), line.slice(0, 200));
  return reader.file();
}

test('a lesson that is played is recorded, with the programs of each of its runs, and can be shown', async (t) => {
  const file = path.join(await folderOf(t, {}), 'run.jsonl');
  const played = await runHere(['play', 'createServer', '--auto', '--record', file]);
  assert.equal(played.status, 0, played.stderr);
  const { runs, fault } = read(file);
  assert.equal(fault, undefined);
  assert.ok(runs.length >= 2);
  for (const { header, records } of runs) {
    assert.match(header.recorded ?? '', /^\d{4}-\d\d-\d\d$/);
    const places = records.flatMap((record) => ('at' in record && record.at ? [record.at.file] : []));
    for (const place of places)
      assert.ok(header.sources?.[place]?.includes('net'), `${place} ${Object.keys(header.sources ?? {})}`);
  }
  assert.ok(runs.some(({ header }) => header.change !== undefined));
  const shown = await runHere(['show', file]);
  assert.equal(shown.status, 0, shown.stderr);
});

async function watchRecorded(t: Parameters<typeof folderOf>[0], ...more: string[]): Promise<Ended & { file: string }> {
  const folder = await folderOf(t, { 'server.js': SERVER });
  const file = path.join(folder, 'run.jsonl');
  return { file, ...(await run(['watch', ...more, '--record', file, path.join(folder, 'server.js')])) };
}

test('a program that is watched is recorded beside its narration, with its source', async (t) => {
  const { file, stdout, stderr, status } = await watchRecorded(t);
  assert.equal(status, 0, stderr);
  assert.match(stdout + stderr, /'listening'/);
  const [first] = read(file).runs;
  assert.equal(first?.header.sources?.['server.js'], SERVER);
  assert.ok(first.records.some((record) => record.type === 'event' && record.name === 'connection'));
  const shown = await runHere(['show', file]);
  assert.match(shown.stdout, /server\.js:2 {2}const server = net\.createServer/);
});

test('the trace on stdout and the recording tell the same', async (t) => {
  const { file, stdout } = await watchRecorded(t, '--json');
  const printed = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const told = printed.filter(({ type }) => type !== 'finding' && type !== 'trace').map(({ seq, type }) => [seq, type]);
  assert.deepEqual(
    read(file).runs[0]?.records.map(({ seq, type }) => [seq, type]),
    told,
  );
});

test('a program, a file of the run or a folder is not overwritten, and then nothing is started', async (t) => {
  const folder = await folderOf(t, { 'server.js': SERVER, 'keep.txt': 'kept\n' });
  const server = path.join(folder, 'server.js');
  writeFileSync(path.join(folder, 'data.json'), '{"kept":true}\n');
  for (const name of ['server.js', 'data.json', 'nowhere/run.jsonl', '.']) {
    const { stdout, stderr, status } = await runHere(['watch', '--record', path.join(folder, name), server]);
    assert.equal(status, 2, name);
    assert.equal(stdout, '');
    assert.match(stderr, /^[^\n]+\n$/);
  }
  assert.equal(readFileSync(server, 'utf8'), SERVER);
  const both = await runHere([
    'watch',
    '--output',
    path.join(folder, 'keep.txt'),
    '--record',
    path.join(folder, 'keep.txt'),
    server,
  ]);
  assert.equal(both.status, 2);
  assert.equal(readFileSync(path.join(folder, 'keep.txt'), 'utf8'), 'kept\n');
});
