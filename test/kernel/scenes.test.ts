import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import type { KernelSocket } from '../../src/model/kernel.ts';
import type { Lesson, Scene } from '../../src/model/lesson.ts';
import { runScene } from '../../src/play/scene/scene.ts';
import { folderNames, openFolder, placeFolder } from '../content/folder.ts';
import { PROBE } from '../support/probe.ts';
import { ENV } from '../support/runs.ts';
import { WORDS } from '../support/words.ts';
import { askedByAnother, type Row } from './asked-by-another.ts';

const LESSONS = new URL('../../lessons/', import.meta.url);
const skip = process.platform === 'linux' ? false : 'needs /proc/net/tcp';

/** What is compared. What waits to be accepted counts as unread where a server listens, and is told as a queue. */
function written({ local, remote, state, unread, unacknowledged }: Row): string {
  return `${local} ${remote} ${state}${state === 'LISTEN' ? '' : ` ${unread} ${unacknowledged}`}`;
}

function rowOf({ localPort: local, remotePort: remote = 0, state, unread, unacknowledged }: KernelSocket): Row {
  return { local, remote, state, unread, unacknowledged };
}

function isAsked(scene: Scene): boolean {
  return scene.kernel !== undefined;
}

const folders = await Promise.all((await folderNames(LESSONS)).map((name) => openFolder(LESSONS, name)));

for (const folder of folders)
  for (const { id } of folder.lesson.scenes.filter(isAsked))
    test(`${folder.lesson.id}, ${id}: what the ladder says of the kernel is what another process reads at that pause`, {
      skip,
    }, async () => {
      await using placed = await placeFolder(folder);
      assert.ok(await compared(placed.lesson, id, placed.folder), 'the kernel was never asked');
    });

/** Plays a scene, and compares at each record that has the kernel's view. Returns how often. */
async function compared(lesson: Lesson, id: string, folder: URL): Promise<number> {
  const scene = lesson.scenes.find((each) => each.id === id);
  assert.ok(scene);
  let count = 0;
  const played = { lesson, scene, words: WORDS.en, folder, probe: PROBE, env: ENV, step: true, all: false };
  for await (const moment of runScene(played)) {
    if (moment.kind !== 'record' || moment.record.kernel === undefined) continue;
    const { kernel } = moment.record;
    const ports = new Set(kernel.flatMap(({ localPort, remotePort = 0 }) => [localPort, remotePort]));
    ports.delete(0);
    assert.deepEqual(kernel.map(rowOf).map(written).sort(), eachOnce(askedByAnother(ports).map(written)).sort());
    count += 1;
  }
  return count;
}

/**
 * The rows without those that came twice. Who reads the table while it changes may be given a connection again, of which there is only one;
 * a port may be listened at in both families.
 */
function eachOnce(rows: readonly string[]): string[] {
  return rows.filter((row, index) => row.endsWith('LISTEN') || rows.indexOf(row) === index);
}
