import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Context } from '../../src/context/context.ts';
import { PacedPrinter } from '../../src/play/scene/paced-printer.ts';
import { rowsAboveKeys, Transcript } from '../../src/play/scene/transcript.ts';
import type { Dialog } from '../../src/terminal/dialog.ts';
import { lookOf } from '../view/story.ts';

/** A story in a window of 24 rows; each time that it waits, all is read. */
function story() {
  const waits: number[] = [];
  const dialog = { rows: () => 24, print: () => undefined } as unknown as Dialog;
  const told = new Transcript({ look: () => lookOf(80) } as Context, dialog);
  const room = () => rowsAboveKeys(dialog);
  const printer = new PacedPrinter(told, room, async () => {
    waits.push(told.unread.rows);
    told.markRead();
  });
  return { told, printer, waits };
}

function lines(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `line ${index}`);
}

test('what is to be read begins with the first sentence, and what is to be looked at with the first row', async () => {
  const { told, printer } = story();
  await printer.print(lines(3), false);
  assert.deepEqual(told.unread, { rows: 3, prose: 0 });
  told.context.print(lines(2));
  await printer.print(lines(4), false);
  assert.deepEqual(told.unread, { rows: 9, prose: 6 });
  told.printAside(lines(10));
  assert.deepEqual(told.unread, { rows: 9, prose: 6 }, 'what was asked for is read when it is shown');
  told.markRead();
  assert.deepEqual(told.unread, { rows: 0, prose: 0 });
  assert.equal(told.count, 19);
});

test('it waits before more comes than the window holds above its keys', async () => {
  const { printer, waits } = story();
  await printer.print(lines(12), true);
  await printer.print(lines(8), true);
  assert.deepEqual(waits, []);
  await printer.print(lines(1), true);
  assert.deepEqual(waits, [20]);
});

test('for a question a few rows may go that nothing was said about, and no sentence', async () => {
  const { told, printer, waits } = story();
  await printer.print(lines(6), false);
  await printer.makeRoom(19);
  assert.deepEqual(waits, []);
  told.context.print(lines(2));
  await printer.makeRoom(19);
  assert.deepEqual(waits, [8]);
});

test('what would be printed can be collected, and counts only once it is', async () => {
  const { told, printer } = story();
  const { value, lines: collected } = told.collect(() => {
    told.context.print(lines(3));
    return 'done';
  });
  assert.deepEqual([value, collected.length, told.count], ['done', 3, 0]);
  await printer.print(collected, true);
  assert.deepEqual(told.recent, collected);
});
