import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alone } from './alone.ts';
import { lines, RECORDS, round, sample } from './sample.ts';
import type { BareProgram } from './studied.ts';

const SERVER: BareProgram = {
  name: 'server',
  file: 'server.js',
  stdout: 'hello\n',
  stderr: '',
  ending: { code: 0, signal: null },
};
const [, , , , EXIT] = RECORDS;
assert.ok(EXIT);
const CUT = round([...RECORDS.slice(0, -1), { ...EXIT, code: null, signal: 'SIGKILL', ended: true } as typeof EXIT]);

function faults(bare: Partial<BareProgram>, rounds = [round()]): string[] {
  return lines(alone(sample({ rounds, bare: [{ scene: 'only', programs: [{ ...SERVER, ...bare }] }] })));
}

test('a program that does the same by plain Node has no findings', () => {
  assert.deepEqual(faults({}), []);
});

test('other output is found, other ports are not', () => {
  const what = 'server (server.js): run by plain Node, it printed';
  assert.deepEqual(faults({ stdout: 'bye\n' }), [
    `${what} "bye\\n" and ended with 0; in the scene, "hello\\n" and ended with 0`,
  ]);
  const records = RECORDS.map((record) => (record.type === 'output' ? { ...record, text: 'at 28123\n' } : record));
  assert.deepEqual(faults({ stdout: 'at 31007\n' }, [round(records)]), []);
});

test('where a program that the scene froze could not be frozen by hand, only its end is compared', () => {
  assert.deepEqual(faults({ stdout: 'hel\nlo\n', isFree: true }), []);
  assert.match(faults({ isFree: true, ending: { code: 1, signal: null } }).join(), /and ended with 1; in the scene/);
});

test('another end is found', () => {
  assert.match(faults({ ending: 'running' }).join(), /and went on; in the scene, "hello\\n" and ended with 0/);
  assert.match(faults({ ending: { code: 1, signal: null } }).join(), /and ended with 1; in the scene/);
  assert.match(faults({ ending: { code: null, signal: 'SIGSEGV' } }).join(), /was ended by SIGSEGV; in the scene/);
});

test('a program that the scene ends may say more afterwards, and come to its own end, but not die', () => {
  assert.deepEqual(faults({ stdout: 'hello\nworld\n', ending: 'running' }, [CUT]), []);
  assert.deepEqual(faults({ stdout: 'hello\nworld\n' }, [CUT]), []);
  assert.match(
    faults({ ending: { code: 1, signal: null }, stderr: 'at x\nError: listen EADDRINUSE\n' }, [CUT]).join(),
    /ended with 1; in the scene, .* and went on \(Error: listen EADDRINUSE\)/,
  );
});

test('a program that could not even be started is found', () => {
  const bare = [{ scene: 'only', programs: [], failure: 'what client waits for never came' }];
  assert.deepEqual(lines(alone(sample({ bare }))), ['run by plain Node: what client waits for never came']);
});
