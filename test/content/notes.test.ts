import assert from 'node:assert/strict';
import process from 'node:process';
import { before, test } from 'node:test';
import { notes as english } from '../../lessons/10-notes/notes.en.ts';
import { type SeenInRuns, seenIn } from '../../lessons/10-notes/notes.seen.ts';
import { notes as chinese } from '../../lessons/10-notes/notes.zh.ts';
import type { Runs } from '../../src/model/lesson-text.ts';
import type { Trace, TraceRecord } from '../../src/model/record.ts';
import { values } from '../support/values.ts';
import { openFolder } from './folder.ts';
import { createLimit } from './limit.ts';
import { playRound } from './play.ts';
import { happened } from './sample.ts';
import { setStage } from './stage.ts';

const LESSONS = new URL('../../lessons/', import.meta.url);
const AT_ONCE = 4;
const PAGES = [english, chinese];
/** The runs of this machine. */
let runs: Runs;

before(async () => {
  runs = await play();
});

/** Runs each scene of the lesson once. */
async function play(): Promise<Runs> {
  const folder = await openFolder(LESSONS, '10-notes');
  await using stage = await setStage();
  const limit = createLimit(AT_ONCE);
  const rounds = await Promise.all(
    folder.lesson.scenes.map((scene) => limit(() => playRound(folder, scene, 'free', stage))),
  );
  const traces = rounds.map(({ scene, records }): [string, Trace] => [scene, { records, over: true }]);
  const { version: node, platform } = process;
  return { traces: new Map(traces), node, platform, sources: folder.files };
}

/** The runs with another text wherever that one was seen. */
function withText({ traces, ...rest }: Runs, text: string, other: string): Runs {
  const inRecords = (records: readonly TraceRecord[]) =>
    JSON.parse(JSON.stringify(records).replaceAll(text, other)) as TraceRecord[];
  const changed = [...traces].map(([scene, { records, over }]): [string, Trace] => [
    scene,
    { records: inRecords(records), over },
  ]);
  return { ...rest, traces: new Map(changed) };
}

function without(runs: Runs, scene: string): Runs {
  return { ...runs, traces: new Map([...runs.traces].filter(([id]) => id !== scene)) };
}

/** Everything that was seen, as it stands on a page. */
function valuesOf(seen: SeenInRuns): string[] {
  return Object.values(seen)
    .filter((value) => value !== undefined && value !== true)
    .map((value) => String(value).replaceAll('\n', '\\n'));
}

/** The values that stand in a line, as code, whatever the language. */
function valuesIn(line: string, values: readonly string[]): string[] {
  return values.filter((value) => line.includes(`\`${value}\``)).sort();
}

/** Values that are missing would stand on the page by these names. As code, `undefined` is what `net.server` is. */
function assertWhole(page: string): void {
  assert.doesNotMatch(page.replaceAll('`undefined`', ''), /undefined|NaN|\[object|(?<!`)``(?![` ])/);
}

function linesOf(page: string): string[] {
  return page.split('\n');
}

test('the page has each of the values that the runs showed, in both languages', () => {
  const values = valuesOf(seenIn(runs));
  assert.ok(values.length >= 20, `only ${values.length} values: ${values.join(' | ')}`);
  for (const make of PAGES) {
    const page = make(runs);
    assertWhole(page);
    assert.deepEqual(
      values.filter((value) => !page.includes(`\`${value}\``)),
      [],
    );
    assert.match(page, new RegExp(`Node.* ${process.version}`));
  }
});

test('both languages say the same, line by line, and quote both programs', () => {
  const values = valuesOf(seenIn(runs));
  const [one, other] = PAGES.map((make) => linesOf(make(runs)).map((line) => valuesIn(line, values)));
  assert.deepEqual(one, other);
  for (const make of PAGES)
    for (const file of ['corrected-server.js', 'corrected-client.js'])
      for (const line of linesOf(runs.sources.get(file)?.trimEnd() ?? '-'))
        assert.ok(make(runs).includes(line), `${file}: ${line}`);
});

test('another run makes another page', () => {
  const swaps = [
    ['127.0.0.1', '127.0.0.9'],
    ['<Buffer 60 4f 7d 59>', '<Buffer 59 7d 4f 60>'],
    ['HTTP/1.1 200 OK', 'HTTP/1.1 404 Not Found'],
    ['with a host: null', 'with a host: {}'],
    ['destroyed: false', 'destroyed: true'],
  ] as const;
  for (const [text, other] of swaps)
    for (const make of PAGES) {
      const page = make(withText(runs, text, other));
      assert.notEqual(page, make(runs));
      assert.ok(page.includes(other.split(': ').at(-1) ?? other), other);
      assertWhole(page);
    }
  for (const make of PAGES) assert.match(make({ ...runs, node: 'v99.1.2' }), /Node.* v99\.1\.2/);
});

test('a page says which port the programs had, if it is not the one in them', () => {
  const [source, client] = ['corrected-server.js', 'corrected-client.js'].map((file) => runs.sources.get(file) ?? '');
  const [, written = ''] = /listen\((\d+)/.exec(source ?? '') ?? [];
  const listening = (port: number) => ({ listening: true, address: { address: '127.0.0.1', family: 'IPv4', port } });
  for (const [port, isOther] of [
    [Number(written), false],
    [28_123, true],
  ] as const)
    for (const make of PAGES) {
      const records = [happened('server#1', 'listening', { state: listening(port) })];
      const sources = new Map([
        ['corrected-server.js', source ?? ''],
        ['corrected-client.js', client ?? ''],
      ]);
      const page = make({ ...runs, sources, traces: new Map([['whole', { records, over: true }]]) });
      assert.equal(page.includes('`28123`') && page.includes(`\`${written}\``), isOther);
    }
});

test('a scene that was not run leaves its claims without evidence, and nothing else', () => {
  for (const scene of runs.traces.keys())
    for (const make of PAGES) {
      const page = make(without(runs, scene));
      assertWhole(page);
      assert.equal(linesOf(page).length, linesOf(make(runs)).length);
    }
  const nothing: Runs = { traces: new Map(), node: 'v20.0.0', platform: 'linux', sources: new Map() };
  for (const make of PAGES) {
    assert.doesNotMatch(make(nothing), /undefined|\*Seen:|\*实测\*：|```/);
    assert.ok(linesOf(make(nothing)).length > 50);
  }
});

test('a machine without IPv6, and one that has two addresses for localhost, are told as they are', () => {
  const lookup = happened('socket#1', 'lookup', { args: values(null, '::1', 6, 'localhost') });
  const { records = [] } = runs.traces.get('socket') ?? {};
  const six = [{ ...lookup, program: 'client' }, ...records];
  const traces = new Map(withText(runs, "address: '::', family: 'IPv6'", "address: '0.0.0.0', family: 'IPv4'").traces);
  traces.set('socket', { records: six, over: true });
  for (const make of PAGES) {
    const page = make({ ...runs, traces });
    assert.match(page, /`0\.0\.0\.0`/);
    assert.match(page, /`::1, 127\.0\.0\.1`/);
  }
});

test("what the faults of the page's programs did is told where these were run", () => {
  const thrown = { name: 'TypeError', message: 'socket.close is not a function' };
  const reset = { name: 'Error', message: 'read ECONNRESET', code: 'ECONNRESET' };
  const crash = { type: 'crash', seq: 1, t: 0, program: 'server', error: thrown } as const;
  const client = (name: string, seq: number, more = {}) => ({
    ...happened('socket#1', name, more),
    program: 'client',
    seq,
  });
  const exit = { type: 'exit', seq: 2, t: 0, program: 'server', code: 1, signal: null } as const;
  const told = [client('connect', 1), client('error', 2, { error: reset })];
  const address = { address: '::', family: 'IPv6', port: 8000 };
  const of = (records: readonly TraceRecord[]): Trace => ({ records, over: true });
  const traces = new Map([
    ['written', of([crash, ...told])],
    ['failed', of(told)],
    ['fragile', of([{ ...crash, error: reset }, exit])],
    ['open', of([happened('server#1', 'listening', { state: { listening: true, address } })])],
  ]);
  for (const make of PAGES) {
    const page = make({ ...runs, traces });
    assertWhole(page);
    assert.match(page, /`TypeError: socket\.close is not a function`.*`ECONNRESET`/);
    assert.match(page, /`read ECONNRESET`.*`1`/);
    assert.match(page, /`::`\.?。?$/m);
  }
});
