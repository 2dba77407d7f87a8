import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CrashRecord, EventRecord } from '../../src/model/record.ts';
import { MAX_MESSAGE_LENGTH } from '../../src/model/value.ts';
import { programsIn, startWatch } from '../support/watching.ts';

/** What a bundler makes of a program: one line, 1.8 MB, with the program in its middle. */
const FILLER = 'a(1,"two",`three`);'.repeat(39_000);
const BUNDLE = `import net from 'node:net';const a=()=>{};${FILLER}
const server=net.createServer((socket)=>socket.on('error',a).end('hi',()=>server.close()));
server.listen(0,'127.0.0.1',()=>net.connect(server.address().port,'127.0.0.1').on('error',a).on('data',(data)=>console.log(String(data))));
${FILLER}`.replaceAll('\n', '');

test('a bundle in one very long line is narrated as soon as another program, with the parts that it is about', async (t) => {
  const folder = await programsIn(t, { 'bundle.mjs': BUNDLE });
  const { status, stdout, stderr } = startWatch(t, folder, ['bundle.mjs']);
  assert.equal(await status, 0);
  assert.equal(stdout(), 'hi\n');
  assert.match(stderr(), /bundle\.mjs:1 {2}….*\n.*server\.listen/);
  assert.match(stderr(), /'data' 2 bytes 'hi'/);
  assert.ok(stderr().length < 20_000);
});

test('what a program says at length is told in short', async (t) => {
  const folder = await programsIn(t, {
    'p.mjs': `import net from 'node:net';
      const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => ['key' + index, index]));
      const error = new Error('x'.repeat(2e7));
      error.code = 'CODE '.repeat(1e6);
      new net.Socket().on('error', () => {}).emit('error', error, many, ' '.repeat(1e6));
      error.stack = 'What Node prints is not the question.';
      throw error;`,
  });
  const { status, stdout } = startWatch(t, folder, ['--json', 'p.mjs']);
  assert.equal(await status, 1);
  const records = stdout()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CrashRecord | EventRecord);
  const [event, crash] = ['event', 'crash'].map((type) => records.find((record) => record.type === type));
  for (const told of [event, crash]) {
    assert.equal(told?.error?.message.length, MAX_MESSAGE_LENGTH);
    assert.ok(JSON.stringify(told).length < 5000);
  }
});
