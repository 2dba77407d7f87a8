import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import Module from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { transform } from 'esbuild';
import { CLI } from '../support/screen.ts';
import { programsIn, startWatch } from '../support/watching.ts';

const PROBE = path.join(path.dirname(CLI), 'probe.cjs');

const SERVER = `import net from 'node:net';
const server = net.createServer().listen(0, '127.0.0.1', () => server.close());
`;

/** Loads the probe as Node would which says that it is an older one. */
const OLD = `for (const [name, value] of Object.entries({ version: 'v14.21.3', versions: { ...process.versions, node: '14.21.3' } }))
  Object.defineProperty(process, name, { value });
process.env.NODE_OPTIONS = JSON.parse(process.env.NET_LESSONS_PROBE).options;
require(${JSON.stringify(PROBE)});
console.log('runs', process.env.NODE_OPTIONS, process.env.NET_LESSONS_PROBE);
`;

test('a program under a Node that is too old runs as it would, and the narration says what it needs', async (t) => {
  const folder = await programsIn(t, { 'old.cjs': OLD });
  const { status, stdout, stderr } = startWatch(t, folder, ['--', 'env', '-u', 'NODE_OPTIONS', 'node', 'old.cjs']);
  assert.equal(await status, 0);
  assert.equal(stdout(), 'runs undefined undefined\n');
  assert.match(stderr(), /`old\.cjs` ran under Node v14\.21\.3.*\s+be watched, it needs Node 16 or newer\./);
  assert.doesNotMatch(stderr(), /did not run Node/);
});

test('an old Node can read the probe', async () => {
  const source = await readFile(PROBE, 'utf8');
  const [as, lowered] = await Promise.all(
    ['esnext', 'node12'].map((target) => transform(`(function () {${source}})`, { target, minifySyntax: false })),
  );
  assert.equal(lowered?.code, as?.code);
  assert.doesNotMatch(source, /require\("node:/);
});

test('what a program keeps compiled on the disk has nothing of ours', {
  skip: !('flushCompileCache' in Module),
}, async (t) => {
  const folder = await programsIn(t, { 'server.mjs': SERVER });
  const { status, stderr } = startWatch(t, folder, ['--', 'env', 'NODE_COMPILE_CACHE=kept', 'node', 'server.mjs']);
  assert.equal(await status, 0);
  assert.match(stderr(), /'listening'/);
  const kept = await readdir(path.join(folder, 'kept'), { recursive: true });
  assert.equal(kept.length, 2, `a folder and the program: ${kept}`);
});
