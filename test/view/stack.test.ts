import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { withoutInnerLines } from '../../src/view/stack.ts';
import { ladder as zh } from '../../src/words/zh/ladder.ts';
import { ascii, lookOf, prints, story } from './story.ts';

/** What is shown of a text, with the number of lines that it stands for as N. */
function shown(text: string, look = lookOf(80)): string {
  const [record] = story(prints('server', text, 'stderr')).map((each) => withoutInnerLines(each, look));
  return record?.type === 'output' ? record.text.replace(/(?<=[….] \D*)\d+ lines?/g, 'N lines') : '';
}

/** What this Node prints to stderr when it runs a module. */
async function printedBy(source: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'net-lessons-stack-'));
  try {
    await writeFile(path.join(folder, 'server.mjs'), source);
    const { stderr } = spawnSync(process.execPath, [path.join(folder, 'server.mjs')], { encoding: 'utf8' });
    return stderr;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('of an error that nobody listens to, its message, its object and its fields are left, and how many lines are not shown', async () => {
  const text = await printedBy(`import net from 'node:net';
net.createServer().listen({ host: '192.0.2.1', port: 8000 });
`);
  assert.equal(
    shown(text)
      .trimEnd()
      .replace(/errno: -\d+/, 'errno: -99'),
    `Error: listen EADDRNOTAVAIL: address not available 192.0.2.1:8000
    … N lines from inside Node
Emitted 'error' event on Server instance at:
    … N lines from inside Node {
  code: 'EADDRNOTAVAIL',
  errno: -99,
  syscall: 'listen',
  address: '192.0.2.1',
  port: 8000
}`,
  );
  const written = text.split('\n').filter((line) => line.trim() !== '').length;
  const [record] = story(prints('server', text)).map((each) => withoutInnerLines(each, lookOf(80)));
  const folded = (record?.type === 'output' ? record.text : '').matchAll(/ (\d+) lines? from inside Node/g);
  const counts = [...folded].map(([, count]) => Number(count));
  assert.equal(counts.length, 2);
  assert.equal(counts[0]! + counts[1]!, written - 8);
});

test('of an error of the program’s own, the place and the frames in the program are left, by the name of the file', async () => {
  const text = await printedBy(`import net from 'node:net';
const server = net.createServer().listen(0, '127.0.0.1', () => {
  throw new Error('mine');
});
`);
  assert.match(
    shown(text),
    /^server\.mjs:3\n {2}throw new Error\('mine'\);\n +\^\n\nError: mine\n {4}at Server\.<anonymous> \(server\.mjs:3:9\)\n(?:.*\n)*? {4}… N lines from inside Node\n?$/,
  );
  assert.doesNotMatch(shown(text), /node:|file:/);
});

test('an error within an error keeps its brackets', async () => {
  const text = await printedBy(`import net from 'node:net';
try {
  net.connect(99999);
} catch (cause) {
  console.error(new Error('outer', { cause }));
}
`);
  const lines = shown(text);
  assert.match(
    lines,
    /^Error: outer\n {4}at server\.mjs:5:17\n {4}… N lines from inside Node \{\n {2}\[cause\]: RangeError/,
  );
  assert.equal(lines.split('{').length, lines.split('}').length);
});

test('in Chinese and in ASCII it says the same', () => {
  const text = 'Error: no\n    at listen (node:net:1:1)\n    at other (node:net:2:2)\n';
  assert.equal(shown(text, lookOf(80, ascii)), 'Error: no\n    ... N lines from inside Node\n');
  const [record] = story(prints('server', text)).map((each) => withoutInnerLines(each, lookOf(80, { words: zh })));
  assert.equal(record?.type === 'output' && record.text, 'Error: no\n    … Node 内部的 2 行\n');
});

test('what is no stack of Node is shown as it was printed', () => {
  for (const text of [
    'hello\n',
    'node:events:502\n',
    'meet me\n    at noon (sharp)\n',
    'Error: no\n    at file:///tmp/a/server.js:1:1\n',
    'Node.js v20 is here\n',
    '    at\n\n\n',
  ])
    assert.equal(shown(text), text);
});
