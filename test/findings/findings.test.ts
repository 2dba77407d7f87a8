import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createFindings } from '../../src/findings/findings.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { TraceRecord } from '../../src/model/record.ts';
import { topicsOf } from '../../src/narrator/reference/topics.ts';
import { PATIENCE_MS, type Sources, start } from '../support/runs.ts';
import { sample, sampleOfEach } from '../support/sample.ts';
import type { RightProgram, WrongProgram } from './programs.ts';
import { RIGHT } from './right.ts';
import { WRONG } from './wrong.ts';

/** Free, and telling what findings are made of. */
const OPTIONS = { step: false, heard: true };

/** How long a listening program says nothing before it has nothing more to say, in milliseconds. */
const SILENCE_MS = 2_500;
/** On a busy machine it may need longer. */
const LONG_SILENCE_MS = 20_000;

/** Runs programs freely to their end, or stops them where they have none; returns the trace. */
async function traceOf(
  t: TestContext,
  { sources, isEndless = false }: RightProgram,
  silenceMs = SILENCE_MS,
): Promise<TraceRecord[]> {
  const run = await start(t, sources, OPTIONS);
  const records: TraceRecord[] = [];
  let isUp = false;
  for (;;) {
    const step = await run.next(isEndless && isUp ? silenceMs : PATIENCE_MS);
    if (step.kind === 'over') return records;
    if (step.kind === 'record') {
      records.push(step.record);
      isUp ||= step.record.type === 'event';
    } else if (isEndless) run.stop();
    else assert.fail(`nothing more came after ${JSON.stringify(records.at(-1))}`);
  }
}

function findingsIn(records: readonly TraceRecord[]): Finding[] {
  const findings = createFindings();
  for (const record of records) findings.see(record);
  return findings.report();
}

/** The file and the line that say so. */
function faultIn(sources: Sources): { file: string; line: number } {
  for (const [file, source] of Object.entries(sources)) {
    const line = source.split('\n').findIndex((text) => text.endsWith('// fault')) + 1;
    if (line > 0) return { file, line };
  }
  throw new Error('no line has the fault');
}

/** In a right program nothing breaks: not even what a finding would be about. */
function assertSound(records: readonly TraceRecord[]): void {
  assert.deepEqual(
    records.filter(({ type }) => type === 'crash'),
    [],
  );
}

test('a right program gets no finding', { concurrency: 6 }, async (t) => {
  await Promise.all(
    sample(RIGHT, 12).map((program) =>
      t.test(program.title, async (t) => {
        const records = await traceOf(t, program);
        assertSound(records);
        assert.deepEqual(findingsIn(records), []);
      }),
    ),
  );
});

test('a program with a fault gets a finding that names its line, and no other', { concurrency: 6 }, async (t) => {
  await Promise.all(
    sampleOfEach(WRONG, ({ kind }) => kind, 1).map((program) =>
      t.test(program.title, async (t) => {
        const soon = findingsIn(await traceOf(t, program));
        const findings = soon.length > 0 ? soon : findingsIn(await traceOf(t, program, LONG_SILENCE_MS));
        assert.deepEqual(
          findings.map(({ kind, at }) => ({ kind, at: at && { file: at.file, line: at.line } })),
          [{ kind: program.kind, at: faultIn(program.sources) }],
        );
        assertHas(findings[0]!, program);
        assert.equal(topicsOf(findings[0]!.word).length, 1, `explain knows one ${findings[0]!.word}`);
      }),
    ),
  );
});

function assertHas(finding: Finding, { values = {} }: WrongProgram): void {
  const given = Object.entries(finding).filter(([name]) => name in values);
  assert.deepEqual(Object.fromEntries(given), values);
}

test('the two ends of connections are counted apart, also where one line makes both', async (t) => {
  const source = `import net from 'node:net';
const server = net.createServer((socket) => socket.resume().end()).on('listening', () => { for (const _ of [1, 2, 3]) net.connect(server.address().port, '127.0.0.1').resume(); });
let left = 3;
server.on('connection', (socket) => socket.on('close', () => (left -= 1) || server.close())).listen(0, '127.0.0.1');`;
  const findings = findingsIn(await traceOf(t, { title: '', sources: { 'app.js': source } }));
  const counted = findings.map(({ kind, at, count, ...rest }) => [kind, at?.line, 'role' in rest && rest.role, count]);
  assert.deepEqual(counted.sort(), [
    ['noErrorListener', 2, 'accepted', 3],
    ['noErrorListener', 2, 'client', 3],
  ]);
});
