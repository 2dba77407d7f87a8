import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import Module from 'node:module';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
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

/** A folder with a package in it that has these files. */
async function toolIn(t: TestContext, name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await programsIn(t, { 'server.mjs': `${SERVER}console.log(process.env.NODE_OPTIONS);\n` });
  const home = path.join(folder, 'node_modules', name);
  await mkdir(home, { recursive: true });
  for (const [file, source] of Object.entries(files)) await writeFile(path.join(home, file), source);
  return folder;
}

/** It has a server of its own, before it starts something. */
const BUSY = `require('net').createServer().listen(0, '127.0.0.1', function () { this.close(); });\n`;

const RUNS = `import(require('url').pathToFileURL('server.mjs'));\n`;

for (const [title, name, files] of [
  ['the tool itself', 'runner', { 'cli.js': RUNS }],
  [
    'a worker of the tool',
    'runner',
    { 'cli.js': `require('child_process').fork(__dirname + '/worker.js');`, 'worker.js': RUNS },
  ],
  [
    'what a launcher with sockets of its own starts, by a file of its own',
    'ts-node-dev',
    { 'cli.js': `${BUSY}require('child_process').fork(__dirname + '/wrap.js');`, 'wrap.js': RUNS },
  ],
] as const)
  test(`the process that runs the program is watched: ${title}`, async (t) => {
    const folder = await toolIn(t, name, files);
    const { status, stdout, stderr } = startWatch(t, folder, ['--', 'node', `node_modules/${name}/cli.js`]);
    assert.equal(await status, 0);
    assert.equal(stdout(), 'undefined\n');
    assert.match(stderr(), /server\.mjs:2 {2}const server = net/);
    assert.equal(stderr().match(/'listening'/g)?.length, 1);
    assert.doesNotMatch(stderr(), /watched/);
  });

test('a launcher that replaces NODE_OPTIONS takes nothing from the program, nor from us', async (t) => {
  const start = `require('child_process').spawn('node', ['server.mjs'], { stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: '--no-warnings' } });`;
  const folder = await toolIn(t, 'cross-env', { 'cli.js': start });
  const { status, stdout, stderr } = startWatch(t, folder, ['--', 'node', 'node_modules/cross-env/cli.js']);
  assert.equal(await status, 0);
  assert.equal(stdout(), '--no-warnings\n');
  assert.match(stderr(), /'listening'/);
});

test('what NODE_OPTIONS has got on the way stays there', async (t) => {
  const folder = await programsIn(t, { 'server.mjs': `${SERVER}console.log(process.env.NODE_OPTIONS);` });
  const script = 'NODE_OPTIONS="--no-warnings $NODE_OPTIONS --no-deprecation" node server.mjs';
  const { status, stdout, stderr } = startWatch(t, folder, ['--', 'sh', '-c', script]);
  assert.equal(await status, 0);
  assert.equal(stdout(), '--no-warnings  --no-deprecation\n');
  assert.match(stderr(), /'listening'/);
});

const STARTS = {
  'thread.cjs': `const { isMainThread, Worker } = require('worker_threads');
    if (isMainThread) for (const each of [1, 2]) new Worker(__filename);`,
  'child.cjs': `require('child_process').fork('./nothing.cjs'); require('child_process').exec('echo node');`,
  'cluster.cjs': `const cluster = require('cluster');
    if (cluster.isPrimary) for (const each of [1, 2]) cluster.fork(); else process.exit();`,
  'nothing.cjs': '',
  'both.cjs': `const fs = require('fs');
    fs.writeFileSync(process.argv[2], '');
    const timer = setInterval(() => fs.existsSync('a') && fs.existsSync('b') && clearInterval(timer), 20);`,
};

for (const [title, command, told] of [
  ['threads', ['node', 'thread.cjs'], /not 2 worker threads/],
  ['children', ['node', 'child.cjs'], /1 process of Node \(`nothing\.cjs`\)[\s\S]*watch -- node nothing\.cjs/],
  ['workers of a cluster', ['node', 'cluster.cjs'], /not its 2 workers/],
  [
    'another process at the same time',
    ['sh', '-c', 'node both.cjs a & node both.cjs b & wait'],
    /1 process\s+\(`both\.cjs`\) ran while/,
  ],
] as const)
  test(`what is not watched is said, once: ${title}`, async (t) => {
    const folder = await programsIn(t, STARTS);
    const { status, stderr } = startWatch(t, folder, ['--', ...command]);
    assert.equal(await status, 0);
    assert.match(stderr(), told);
    assert.equal(stderr().match(/not watched| not its | not 2 |ran while/g)?.length, 1);
  });

test('options for Node that it has missed are said to be', async (t) => {
  const start = `require('child_process').fork('./server.mjs', { execArgv: ['--env-file=some.env'] });`;
  const folder = await toolIn(t, 'nodemon', { 'cli.js': start });
  await writeFile(path.join(folder, 'some.env'), 'NODE_OPTIONS=--no-warnings');
  const { status, stderr } = startWatch(t, folder, ['--', 'node', 'node_modules/nodemon/cli.js']);
  assert.equal(await status, 0);
  assert.match(stderr(), /'listening'/);
  assert.match(stderr(), /in `some\.env` went\s+unheeded/);
});
