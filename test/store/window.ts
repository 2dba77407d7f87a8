/**
 * One window of net-lessons as a process of its own: `window.ts <folder> <act>`. It says "ready" and begins once its
 * stdin says something; every line on its stdout is a JSON value.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { emptyProgress, finishLesson, type Progress } from '../../src/model/progress.ts';
import { formatProgress } from '../../src/model/progress-text.ts';
import { openProgress } from '../../src/store/progress-file.ts';
import { replaceProgressFile } from '../../src/store/progress-file-state.ts';
import { progressFolder } from '../../src/store/progress-folder.ts';

const [folder = '', act = ''] = process.argv.slice(2);
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
const file = openProgress({ folder: { path: folder }, warn: say });
const play = (progress: Progress) => finishLesson(progress, 'listen', { right: 1, total: 1 }, new Date());

const acts: Record<string, () => Promise<void>> = {
  async once() {
    await file.update(play);
  },

  async hundred() {
    for (let n = 0; n < 100; n++) await file.update(play);
  },

  async endless() {
    for (;;) say((await file.update(play)).lessons.listen?.plays);
  },

  /** Killed with the lock in its hands. */
  async die() {
    await file.update((progress) => {
      process.kill(process.pid, 'SIGKILL');
      return progress;
    });
  },

  async stay() {
    await file.update(play);
    say('saved');
    await once(process.stdin, 'end');
  },

  async stayWithHandlers() {
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
    await acts.stay?.();
  },

  async signals() {
    await file.update(play);
    say(process.eventNames().filter((name) => String(name).startsWith('SIG')));
  },

  async overfill() {
    const lessons = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`lesson-${n}`, { plays: n }]));
    try {
      replaceProgressFile(
        join(folder, 'progress.json'),
        formatProgress({ ...emptyProgress(), lessons }),
        () => undefined,
      );
    } catch (error) {
      say((error as NodeJS.ErrnoException).code);
    }
  },

  async where() {
    say((await progressFolder(process.env)).path);
  },
};

say('ready');
await once(process.stdin, 'data');
await acts[act]?.();
process.stdin.destroy();
