import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Place } from '../../src/model/record.ts';
import { programsIn, startWatch } from '../support/watching.ts';

const { resolve } = createRequire(import.meta.url);

/** In JavaScript, each of its lines stands elsewhere. */
const APP = `interface Greeting {
  text: string;
}

type Unused = Greeting;

import net from 'node:net';

const greet = (greeting: Greeting): string => greeting.text;

const server: net.Server = net.createServer((socket: net.Socket) => {
  socket.on('data', () => socket.end(greet({ text: 'hi' })));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as net.AddressInfo;
  const socket = net.createConnection(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write('hello');
  socket.on('data', () => server.close());
});
`;

const ESBUILD = JSON.stringify(resolve('esbuild'));
const TRANSLATE = `const { transformSync } = require(${ESBUILD});
const { readFileSync } = require('node:fs');
const translated = (file, minifyWhitespace) => transformSync(readFileSync(file, 'utf8'), {
  loader: 'ts', format: 'cjs', sourcemap: 'inline', sourcefile: file, sourcesContent: false, minifyWhitespace,
}).code;
`;

/** As `ts-node` and the like do it: a hook of `require`. */
const HOOK = `${TRANSLATE}require.extensions['.ts'] = (module, file) => module._compile(translated(file, true), file);
`;

/** As Jest and the like do it: in a context of its own, in a function that has what a module has, from its first line on. */
const RUNNER = `${TRANSLATE}const vm = require('node:vm');
const path = require('node:path');
const file = path.resolve('app.ts');
const module_ = { exports: {} };
const script = new vm.Script('({"run":function(module,exports,require){' + translated(file, false) + '\\n}});', { filename: file });
script.runInContext(vm.createContext({ console })).run(module_, module_.exports, require);
`;

const PLACED: readonly [string, string, number][] = [
  ['call', 'net.createServer', 11],
  ['call', 'listen', 14],
  ['event', 'listening', 14],
  ['call', 'net.createConnection', 16],
  ['event', 'connection', 11],
  ['call', 'write', 18],
  ['event', 'data', 12],
  ['call', 'end', 12],
  ['finding', '', 11],
];

interface Told {
  type: string;
  name?: string;
  at?: Place;
}

async function assertPlaced(t: TestContext, options: readonly string[]): Promise<void> {
  const folder = await programsIn(t, { 'app.ts': APP, 'hook.cjs': HOOK, 'runner.cjs': RUNNER });
  const command = ['--', process.execPath, ...options];
  const [json, ladder] = [['--json'], []].map((how) => startWatch(t, folder, [...how, ...command]));
  assert.equal(await json?.status, 0, json?.stderr());
  const records = (json?.stdout() ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);
  const found = PLACED.map(([type, name]) => {
    const { at } = records.find((each) => each.type === type && (each.name ?? '') === name) ?? {};
    return [type, name, at?.file === 'app.ts' ? at.line : at];
  });
  assert.deepEqual(found, PLACED);
  await ladder?.status;
  assert.match(ladder?.stderr() ?? '', /app\.ts:11 {2}const server: net\.Server = net\.createServer\(/);
}

test('what a hook of require translates is placed in its source', (t) =>
  assertPlaced(t, ['-r', './hook.cjs', 'app.ts']));

test('what somebody translates and runs with vm is placed in its source', (t) => assertPlaced(t, ['runner.cjs']));

test('what tsx translates is placed in its source', (t) =>
  assertPlaced(t, ['--import', pathToFileURL(resolve('tsx')).href, 'app.ts']));
