import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Candidate } from '../../src/model/lesson.ts';
import { openFolder } from './folder.ts';
import { createLimit } from './limit.ts';
import { whole } from './replay.ts';
import { setStage } from './stage.ts';
import { study } from './study.ts';

// A learner may write anything. What only looks like the thing that was asked for does not count as reached.

const LESSONS = new URL('../../lessons/', import.meta.url);

/** By folder and scene: what somebody might write. */
const BESIDE: readonly [folder: string, scene: string, title: string, Omit<Candidate, 'id'>][] = [
  [
    '04-data-end',
    'unread',
    "a server that reads to the end, and has no listener for 'end' any more",
    { at: "socket.on('end', () => {", how: 'instead', lines: ['  socket.resume();', "  socket.on('ended', () => {"] },
  ],
  [
    '05-timeout',
    'silence',
    'a server that sends everybody away at once',
    { at: 'socket.setTimeout(200);', how: 'below', lines: ['  socket.destroy();'] },
  ],
  [
    '05-timeout',
    'chatty',
    'a server that does not listen for a second, but not at all',
    { at: 'socket.setTimeout(800);', how: 'below', lines: ['  socket.destroy();'] },
  ],
  [
    '09-errors',
    'print',
    'a server that turns the rude guest away, and would die of the next one',
    { at: 'const server = net.createServer();', how: 'below', lines: ['server.maxConnections = 2;'] },
  ],
  [
    '09-errors',
    'print',
    'a server that has served everybody before it dies of a reset',
    { at: "socket.on('data', (tea) => {", how: 'below', lines: ['    return socket.end(tea);'] },
  ],
  [
    '09-errors',
    'order',
    'a server that throws the client out, and gives no answer',
    { at: "socket.on('data', (data) => {", how: 'below', lines: ['    if (data[0] !== 91) return socket.destroy();'] },
  ],
  [
    '09-errors',
    'order',
    'a server that reads no orders, and gives everybody the same',
    {
      at: 'const order = JSON.parse(data.toString());',
      how: 'instead',
      lines: ['    const order = data && [1, 2];'],
    },
  ],
];

const stage = await setStage();
after(() => stage[Symbol.asyncDispose]());

// They mostly wait.
describe('a change of their own that does something else than was asked for is not reached', { concurrency: 3 }, () => {
  for (const [name, id, title, own] of BESIDE)
    test(title, async () => {
      const folder = await openFolder(LESSONS, name);
      const scene = folder.lesson.scenes.find((each) => each.id === id);
      assert.ok(scene?.change);
      const change = { ...scene.change, candidates: [{ ...own, id: 'own' }] };
      const lesson = { ...folder.lesson, scenes: [{ ...scene, change }] };
      const { candidates } = await study({ ...folder, lesson }, { rounds: 1, stage, limit: createLimit(2) });
      const [round] = candidates[0]?.studied.rounds ?? [];
      assert.ok(round);
      assert.equal(change.does(whole(round)), false);
    });
});
