import assert from 'node:assert/strict';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import type { CrashRecord } from '../../src/model/record.ts';
import { playOut, type Sources, start } from '../support/runs.ts';
import { programsIn, startWatch } from '../support/watching.ts';

/** What a client may send so that a message looks like a stack. */
const HOSTILE = [
  'x\n    at /dev/zero:1:1',
  'x\n    at f (/etc/hostname:1:1)\n    at async file:///etc/hostname:1:1',
  'x\n/dev/zero:1:1',
  'x\n    at file://host/x.js:3:4',
  '/etc/hostname:1\nx\n ^\n',
  'x\n    at C:\\x.js:1:1',
].join('\n');

/** Ways to die of what a client has sent, in the second line. */
const THROWN: readonly string[] = [
  `throw new Error('bad: ' + data);`,
  `throw new SyntaxError(data);`,
  `JSON.parse(data);`,
  `new Function(data);`,
  `throw Object.assign(new Error('bad'), { name: data, code: data });`,
  `throw new AggregateError([new Error(data)], data);`,
  `throw new Error('bad', { cause: new Error(data) });`,
  `Promise.reject(new Error(data));`,
  `const error = new Error(data); String(error.stack); throw error;`,
  `(0, eval)('throw new Error(data);\\n//# sourceURL=/etc/hostname');`,
  `new Function('throw new Error(data);\\n//# sourceURL=/etc/hostname')();`,
  `vm.runInThisContext('throw new Error(data);', { filename: '/etc/hostname' });`,
  `vm.runInThisContext('throw new Error(data);', { filename: '/dev/zero' });`,
  `vm.runInThisContext('throw new Error(data);', { filename: 'file://host/x.js' });`,
  `vm.runInThisContext('throw new Error(data);', { filename: import.meta.dirname + '/folder.js' });`,
  `vm.runInThisContext('not JavaScript', { filename: '/etc/hostname' });`,
];

/** The same where, as a rule, nothing but the text would tell a place. */
const PLACELESS: readonly string[] = [
  `throw data;`,
  `throw { stack: data };`,
  `Promise.reject({ stack: data });`,
  `throw Object.assign(new Error('bad'), { stack: data });`,
  `throw Object.defineProperty(new Error('bad'), 'stack', { get: () => data });`,
  `throw new Proxy(new Error('bad'), { get: () => data });`,
];

const programOf = (line: string): string =>
  `import fs from 'node:fs'; import vm from 'node:vm'; globalThis.data = ${JSON.stringify(HOSTILE)}; fs.mkdirSync(import.meta.dirname + '/folder.js', { recursive: true });\n${line}`;

async function crashOf(t: TestContext, sources: Sources): Promise<CrashRecord> {
  const records = await playOut(await start(t, sources, { step: false }));
  return records.find((record) => record.type === 'crash') ?? assert.fail('it did not crash');
}

test('an exception is placed where it was made, whatever its text says', async (t) => {
  for (const line of THROWN)
    await t.test(line, async (t) => {
      const { at } = await crashOf(t, { 'p.js': programOf(line) });
      assert.deepEqual([at?.file, at?.line], ['p.js', 2]);
    });
});

test('an exception has no place rather than one that only its text tells', async (t) => {
  for (const line of PLACELESS)
    await t.test(line, async (t) => {
      const { at } = await crashOf(t, { 'p.js': programOf(line) });
      // Some versions of V8 look at the stack when the program puts another one in its place.
      assert.ok(at === undefined || (at.file === 'p.js' && at.line === 2), JSON.stringify(at));
    });
});

test('code that can’t be compiled is placed at the line that is wrong', async (t) => {
  const sources = { 'p.js': `import './wrong.cjs';`, 'wrong.cjs': '\n\n  const = 5;' };
  assert.deepEqual((await crashOf(t, sources)).at, { file: 'wrong.cjs', line: 3, column: 9 });
});

/** As `tsc --inlineSourceMap` makes it: the first line is the fifth of the source. */
const MAP = { version: 3, file: 'made.mjs', sources: ['source.ts'], names: [], mappings: 'AAIA' };
const MADE = `throw new Error('made');
//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(MAP)).toString('base64')}`;

test('what was made of another source is placed there, if Node is told to', async (t) => {
  const folder = await programsIn(t, { 'made.mjs': MADE, 'source.ts': '\n\n\n\nthrow new Error();' });
  const placeOf = async (...options: string[]) => {
    const { status, stdout } = startWatch(t, folder, ['--json', '--', process.execPath, ...options, 'made.mjs']);
    await status;
    const records = stdout()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as CrashRecord);
    return records.find(({ type }) => type === 'crash')?.at;
  };
  assert.deepEqual(await placeOf(), { file: 'made.mjs', line: 1, column: 7 });
  assert.deepEqual(await placeOf('--enable-source-maps'), { file: 'source.ts', line: 5, column: 1 });
});

test('a watched program is placed the same way', async (t) => {
  const folder = await programsIn(t, {
    'message.mjs': programOf(THROWN[0] ?? ''),
    'placeless.mjs': programOf(PLACELESS[3] ?? ''),
    'wrong.mjs': '\n\n  const = 5;',
    'wrong.cjs': '\n\n  const = 5;',
  });
  const places = ['message.mjs', 'placeless.mjs', 'wrong.mjs', 'wrong.cjs'].map(async (file) => {
    const { status, stdout } = startWatch(t, folder, ['--json', file]);
    assert.equal(await status, 1);
    const records = stdout()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as CrashRecord);
    return records.find(({ type }) => type === 'crash')?.at;
  });
  assert.deepEqual(await Promise.all(places), [
    { file: 'message.mjs', line: 2, column: 7 },
    undefined,
    { file: 'wrong.mjs', line: 3, column: 9 },
    { file: 'wrong.cjs', line: 3, column: 9 },
  ]);
});
