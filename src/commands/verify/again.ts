import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Context } from '../../context/context.ts';
import { whyNotReadable } from '../../context/program-file.ts';
import { prose } from '../../view/prose.ts';
import { escapeUnsafe } from '../../view/safe.ts';
import { rule } from '../../view/screen/rule.ts';

/** Editors write a file in several steps: it is read once nothing has happened to it for so long, in milliseconds. */
const SETTLED_MS = 80;

/** A file that is replaced may be noticed late, or not at all: it is looked at now and then, too. */
const LOOK_EVERY_MS = 1_000;

/**
 * Checks a program now and after each save, until the learner leaves. A check that is under way when the program is saved is given up.
 *
 * @throws the reason of the context's signal: there is no other end
 */
export async function watchAndCheck(
  context: Context,
  file: string,
  check: (signal: AbortSignal) => Promise<boolean>,
): Promise<boolean> {
  const words = context.words.practice;
  const name = escapeUnsafe(path.basename(file));
  using saves = watchSaves(file, context.signal);
  for (;;) {
    const version = saves.version();
    if (version !== undefined) await checkUntilSaved(context, saves, check);
    else context.print(['', ...prose(words.waitingForFile(name), context.look(), { indent: 2 })]);
    if (saves.version() === version) {
      if (version !== undefined) context.print(prose(words.watching(name), context.look(), { indent: 2 }));
      await saves.changed(version);
    }
    const look = context.look();
    context.print(['', rule(look)]);
    if (saves.version() === undefined) continue;
    const time = new Date().toTimeString().slice(0, 8);
    context.print(prose(words.changed(name, time), look, { indent: 2 }));
  }
}

async function checkUntilSaved(
  context: Context,
  saves: Saves,
  check: (signal: AbortSignal) => Promise<boolean>,
): Promise<void> {
  const outdated = new AbortController();
  const version = saves.version();
  const saved = saves.changed(version).then(
    () => outdated.abort(new Outdated()),
    (reason: unknown) => outdated.abort(reason),
  );
  try {
    await check(AbortSignal.any([context.signal, outdated.signal]));
  } catch (error) {
    context.signal.throwIfAborted();
    if (!(error instanceof Outdated)) throw error;
  }
  // It goes on waiting, for the same change; nobody listens any more.
  saved.catch(() => undefined);
}

/** The program was saved while it was checked. */
class Outdated extends Error {
  override readonly name = 'Outdated';
}

interface Saves extends Disposable {
  /** Changes with the content of the file; undefined while there is none. */
  version(): string | undefined;
  /** Resolves once the file has another version than this one. Rejects when the signal is aborted. */
  changed(version: string | undefined): Promise<void>;
}

function watchSaves(file: string, signal: AbortSignal): Saves {
  const waiting = new Set<() => void>();
  let settling: NodeJS.Timeout | undefined;
  const look = (): void => {
    for (const each of [...waiting]) each();
  };
  const stir = (): void => {
    clearTimeout(settling);
    settling = setTimeout(look, SETTLED_MS);
  };
  // The folder, since many editors put another file in the place of the old one.
  const watcher = fs.watch(path.dirname(path.resolve(file)), stir);
  watcher.on('error', () => undefined);
  const timer = setInterval(look, LOOK_EVERY_MS);
  signal.addEventListener('abort', look);
  return {
    version: () => versionOf(file),
    changed: (version) =>
      new Promise((resolve, reject) => {
        const each = (): void => {
          if (!signal.aborted && versionOf(file) === version) return;
          waiting.delete(each);
          if (signal.aborted) reject(signal.reason);
          else resolve();
        };
        waiting.add(each);
        each();
      }),
    [Symbol.dispose]() {
      watcher.close();
      clearInterval(timer);
      clearTimeout(settling);
      signal.removeEventListener('abort', look);
    },
  };
}

function versionOf(file: string): string | undefined {
  if (whyNotReadable(file) !== undefined) return undefined;
  try {
    return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
  } catch {
    // It is being replaced, or gone.
    return undefined;
  }
}
