import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createFindings } from '../../src/findings/findings.ts';
import type { Lesson } from '../../src/model/lesson.ts';
import type { TraceRecord } from '../../src/model/record.ts';
import { see } from '../../src/model/select.ts';
import type { Run } from '../../src/tracer/run.ts';
import { PATIENCE_MS, start, startFiles } from '../support/runs.ts';
import { sample } from '../support/sample.ts';
import { openFolder, placeFolder } from './folder.ts';

// What learners copy has to bear the clients that come once it is in use.

const LESSONS = fileURLToPath(new URL('../../lessons', import.meta.url));

/** Servers that are closed before anybody could come, listen at a path or in a child only, hand their sockets to somebody else, have nobody behind them to call, send until their client reads, or go down with a client, since their scene is about that. What lacks just what its scene is about says so (`faults`). */
const LEFT_OUT = [
  '02-listen/again.js',
  '02-listen/listen.js',
  '02-listen/nohost.js',
  '02-listen/second.js',
  '06-address/inn.js',
  '09-errors/desk.js',
  '09-errors/late.js',
  '11-framing/orders.js',
  '14-backpressure/dishes.js',
  '14-backpressure/flood.js',
  '16-limits/weigh.js',
  '19-blocklist/once.js',
  '20-handles/copy.js',
  '20-handles/family.js',
  '20-handles/full.js',
  '20-handles/place.js',
  '20-handles/thread.js',
  '20-handles/twins.js',
  '20-handles/workers.js',
  '25-async/kitchen.js',
  '18-ipc/desk.js',
  '18-ipc/doors.js',
  '18-ipc/elder.js',
  '18-ipc/heir.js',
  '18-ipc/killed.js',
  '18-ipc/taker.js',
  '24-proxy/middle.js',
  '24-proxy/source.js',
  '24-proxy/through.js',
];

/** These wait for a second client, or until their client reads: for as long as it takes. */
const PATIENT_SOLUTIONS = ['13-half-open/exercises/swap', '14-backpressure/exercises/slow-readers'];

type Behaviour = (socket: net.Socket) => void;

const RUDE: Record<string, Behaviour> = {
  'breaks off in the middle of its words': (socket) => socket.write('hi', () => socket.resetAndDestroy()),
  'talks, never reads, and ends': (socket) => socket.pause().end('hi '.repeat(1000)),
  'ends without a word': (socket) => socket.resume().end(),
};

test('servers that learners copy outlive rude clients, and watch finds nothing in them', {
  concurrency: 4,
}, async (t) => {
  const files = [...(await serversOfLessons()), ...solutions()];
  assert.ok(files.length > 20, 'too few programs were found');
  const all = files.flatMap((file) => Object.entries(RUDE).map(([name, behave]) => ({ file, name, behave })));
  const tries = sample(all, 30);
  await Promise.all(
    tries.map(({ file, name, behave }) =>
      t.test(`${path.relative(LESSONS, file)}: a client that ${name}`, (t) => survives(t, file, behave)),
    ),
  );
});

async function serversOfLessons(): Promise<string[]> {
  const folders = readdirSync(LESSONS);
  const faulty = (await Promise.all(folders.map(faultyIn))).flat();
  return folders
    .flatMap((lesson) => readdirSync(path.join(LESSONS, lesson)).map((file) => `${lesson}/${file}`))
    .filter((file) => file.endsWith('.js') && ![...LEFT_OUT, ...faulty].includes(file))
    .map((file) => path.join(LESSONS, file))
    .filter((file) => readFileSync(file, 'utf8').includes('server.listen('));
}

/** The programs of a lesson that have a fault, because their scene is about it. */
async function faultyIn(folder: string): Promise<string[]> {
  const { href } = pathToFileURL(path.join(LESSONS, folder, 'lesson.ts'));
  const { default: lesson } = (await import(href)) as { default: Lesson };
  const programs = lesson.scenes.flatMap((scene) => scene.programs);
  return programs.flatMap(({ file, faults = [] }) => (faults.length > 0 ? `${folder}/${file}` : []));
}

/** The solutions that are servers. */
function solutions(): string[] {
  const files = readdirSync(LESSONS, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => path.basename(file) === 'solution.js' && !PATIENT_SOLUTIONS.includes(path.dirname(file)))
    .map((file) => path.join(LESSONS, file))
    .filter((file) => readFileSync(file, 'utf8').includes('listen('));
}

async function survives(t: TestContext, file: string, behave: Behaviour): Promise<void> {
  const run = await started(t, await placed(t, file));
  const records: TraceRecord[] = [];
  const address = await placeOf(run, records);
  // A container may have no ::1.
  if (address === undefined) return t.skip('this machine has no such address');
  const client = net.connect({ port: address.port, host: address.address }, () => behave(client));
  client.on('error', () => undefined);
  t.after(() => client.destroy());
  await take(
    run,
    records,
    (record) => record.type === 'event' && /^socket#\d+ close$/.test(`${record.object} ${record.name}`),
  );
  run.stop();
  for await (const record of run) records.push(record);
  assert.deepEqual(
    records.filter(({ type }) => type === 'crash'),
    [],
  );
  assert.deepEqual(findingsIn(records), []);
}

/** The file where it can run: elsewhere, if it has a port written in that is not free. */
async function placed(t: TestContext, file: string): Promise<string> {
  const [lesson = '', name = '', ...deeper] = path.relative(LESSONS, file).split(path.sep);
  if (deeper.length > 0) return file;
  const programs = await placeFolder(await openFolder(pathToFileURL(`${LESSONS}/`), lesson));
  t.after(() => programs[Symbol.asyncDispose]());
  return fileURLToPath(new URL(name, programs.folder));
}

/** Solutions take their port from the command line. */
function started(t: TestContext, file: string): Promise<Run> {
  const options = { step: false, heard: true };
  if (path.basename(file) !== 'solution.js') return startFiles(t, path.dirname(file), [path.basename(file)], options);
  const source = `process.argv[2] = process.env.PORT;\nawait import(${JSON.stringify(pathToFileURL(file).href)});\n`;
  return start(t, { 'server.js': source }, options);
}

async function placeOf(run: Run, records: TraceRecord[]): Promise<{ address: string; port: number } | undefined> {
  const last = await take(run, records, ({ type, ...rest }) => {
    return type === 'exit' || (type === 'event' && 'name' in rest && rest.name === 'listening');
  });
  const { address } = see(last).state;
  return typeof address === 'object' && address ? address : undefined;
}

/** Takes records until one is as it should be; fails if nothing comes, or if the program is gone before. */
async function take(run: Run, records: TraceRecord[], isIt: (record: TraceRecord) => boolean): Promise<TraceRecord> {
  for (;;) {
    const step = await run.next(PATIENCE_MS);
    assert.equal(step.kind, 'record', `nothing more came after ${JSON.stringify(records.at(-1))}`);
    const { record } = step as { record: TraceRecord };
    records.push(record);
    if (isIt(record)) return record;
  }
}

function findingsIn(records: readonly TraceRecord[]): unknown[] {
  const findings = createFindings();
  for (const record of records) findings.see(record);
  const stopped = records.flatMap((record) => (record.type === 'exit' && record.ended ? record.program : []));
  return findings.report(new Set(stopped));
}
