import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Scene, SceneProgram } from '../../src/model/lesson.ts';
import { event, exit } from '../../src/model/select.ts';
import { runScene } from '../../src/play/scene/scene.ts';
import { WORDS } from '../support/words.ts';
import { alone } from './alone.ts';
import { runBare } from './bare.ts';
import type { Folder } from './folder.ts';
import { playRound } from './play.ts';
import { lines, sample } from './sample.ts';
import { type Stage, setStage } from './stage.ts';
import { stories } from './stories.ts';

const LISTEN = `import net from 'node:net';
const port = Number(process.env.PORT ?? 8000);
`;
const SERVER = `${LISTEN}const server = net.createServer((socket) => socket.end('hello'));
server.listen(port, '127.0.0.1', () => console.log('open'));
`;
const CLIENT = `${LISTEN}const socket = net.connect(port, '127.0.0.1');
socket.on('data', (data) => console.log(String(data), socket.localPort));
`;
/** Hands its port on to a process that outlives it. */
const LEAKY = `${LISTEN}import { spawn } from 'node:child_process';
const heir = \`require('node:net').createServer().listen(\${port}, '127.0.0.1', () => console.log(process.pid))\`;
const server = net.createServer();
server.listen(port, '127.0.0.1', () => server.close(() => {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, ['-e', heir], { detached: true, stdio: ['ignore', 'pipe', 'ignore'], env });
  child.stdout.once('data', (pid) => {
    console.log('heir:', String(pid).trim());
    process.exit();
  });
}));
`;
const PAIR: readonly SceneProgram[] = [
  { name: 'server', file: 'server.js' },
  { name: 'client', file: 'client.js', after: event('server', 'listening') },
];

const ALL_SAID = { seen: [exit('client'), event('server', 'close', { object: 'socket#1' })] };

let stage: Stage;
let folder = '';

before(async () => {
  stage = await setStage();
  folder = await mkdtemp(path.join(tmpdir(), 'lesson-'));
});

after(async () => {
  await rm(folder, { recursive: true, force: true });
  await stage[Symbol.asyncDispose]();
});

async function written(files: Record<string, string>): Promise<Folder> {
  for (const [name, source] of Object.entries(files)) await writeFile(path.join(folder, name), source);
  return {
    lesson: sample().lesson,
    url: pathToFileURL(`${folder}/`),
    files: new Map(Object.entries(files)),
    starters: new Map(),
    recordings: new Map(),
  };
}

function sceneOf(programs: readonly SceneProgram[], more: Partial<Scene> = {}): Scene {
  return { ...sample().lesson.scenes[0]!, programs, ...more };
}

test('a scene is played to its end, free and stepping, and leaves nothing behind', async () => {
  const lesson = await written({ 'server.js': SERVER, 'client.js': CLIENT });
  const scene = sceneOf(PAIR, { ends: ALL_SAID });
  const free = await playRound(lesson, scene, 'free', stage);
  const step = await playRound(lesson, scene, 'step', stage);
  assert.deepEqual(lines(stories(sample({ scene, rounds: [free, step] }))), []);
  assert.deepEqual([free.header?.programs.length, free.left], [2, { pids: [], ports: [] }]);
  assert.deepEqual(
    (await stage.litter()).filter((name) => !name.startsWith('lesson-')),
    [],
  );
});

test('the programs of a timed scene are not held, however long somebody reads', async () => {
  const visited = net.createServer().listen(0, '127.0.0.1');
  await once(visited, 'listening');
  const { port } = visited.address() as net.AddressInfo;
  const lesson = await written({
    'caller.js': `import net from 'node:net';\nnet.createServer();\nnet.connect(${port}, '127.0.0.1').resume();\n`,
  });
  const scene = sceneOf([{ name: 'caller', file: 'caller.js' }], { isTimed: true });
  const moments = runScene({
    lesson: lesson.lesson,
    scene,
    words: WORDS.en,
    folder: lesson.url,
    probe: stage.probe,
    env: stage.env,
    step: true,
    all: false,
  });
  const visit = once(visited, 'connection');
  let isFirst = true;
  for await (const moment of moments) {
    if (moment.kind !== 'record' || !isFirst) continue;
    isFirst = false;
    const [socket] = (await visit) as [net.Socket];
    socket.end();
  }
  assert.equal(isFirst, false);
  visited.close();
});

test('a program that still has to tell something for the first time is not quiet', async () => {
  const SLOW = 'const until = performance.now() + 100;\nwhile (performance.now() < until);\n';
  const lesson = await written({ 'slow.js': `${SLOW}console.log('here');\nsetInterval(() => {}, 1000);\n` });
  const scene = sceneOf([{ name: 'slow', file: 'slow.js' }], { ends: { quietMs: 20, nothing: 'nothing' } });
  const { records, quietAfter } = await playRound(lesson, scene, 'free', stage);
  assert.equal(records[0]?.type, 'output');
  assert.equal(quietAfter, 1);
});

test('a program that leaves its port to another process is found', async (t) => {
  const lesson = await written({ 'leaky.js': LEAKY });
  const scene = sceneOf([{ name: 'server', file: 'leaky.js' }]);
  const played = await playRound(lesson, scene, 'free', stage);
  const heir = Number(
    played.records.flatMap((record) => (record.type === 'output' ? (record.text.split(' ')[1] ?? '') : []))[0],
  );
  t.after(() => process.kill(heir, 'SIGKILL'));
  assert.equal(played.left.ports.length, 1);
  assert.match(lines(stories(sample({ scene, rounds: [played] }))).join(), /free run: left ports in use: \d+/);
});

test('a scene that can not be played is found', async () => {
  const where = () => {
    throw new Error('what is it?');
  };
  const lesson = await written({ 'server.js': SERVER });
  const scene = sceneOf(PAIR.slice(0, 1), { say: [{ at: { type: 'call', where }, say: 'open' }] });
  const { failure } = await playRound(lesson, scene, 'free', stage);
  assert.equal(failure, 'Error: what is it?');
});

test('programs that run alone do what they did in the scene', async () => {
  const lesson = await written({ 'server.js': SERVER, 'client.js': CLIENT });
  const scene = sceneOf(PAIR, { ends: ALL_SAID });
  const rounds = [await playRound(lesson, scene, 'free', stage)];
  const bare = [await runBare(lesson, scene, rounds[0]!, stage)];
  assert.deepEqual(lines(alone(sample({ scene, rounds, bare }))), []);
  assert.deepEqual(
    bare[0]?.programs.map(({ ending }) => ending),
    ['running', { code: 0, signal: null }],
  );
});

test('run alone, a program that comes late finds the server gone, as it did in the scene', async () => {
  const closing = SERVER.replace("socket.end('hello')", "socket.end('hello', () => server.close())");
  const lesson = await written({ 'server.js': closing, 'client.js': CLIENT });
  const scene = sceneOf([...PAIR, { name: 'late', file: 'client.js', after: exit('client') }]);
  const rounds = [await playRound(lesson, scene, 'free', stage)];
  const bare = [await runBare(lesson, scene, rounds[0]!, stage)];
  assert.deepEqual(lines(alone(sample({ scene, rounds, bare }))), []);
  assert.deepEqual(bare[0]?.programs.at(-1)?.ending, { code: 1, signal: null });
});

test('programs that do something else when they run alone are found', async () => {
  const lesson = await written({ 'server.js': SERVER, 'client.js': CLIENT });
  const scene = sceneOf(PAIR, { ends: ALL_SAID });
  const rounds = [await playRound(lesson, scene, 'free', stage)];
  await written({ 'client.js': `${CLIENT}socket.on('close', () => process.exit(3));` });
  const bare = [await runBare(lesson, scene, rounds[0]!, stage)];
  assert.match(
    lines(alone(sample({ scene, rounds, bare }))).join(),
    /^client .* and ended with 3; in the scene, .* and ended with 0$/,
  );
});
