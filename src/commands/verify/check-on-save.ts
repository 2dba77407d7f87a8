import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Context } from '../../context/context.ts';
import { whyNotReadable } from '../../context/program-file.ts';
import { proseLines } from '../../view/prose.ts';
import { escapeUnsafe } from '../../view/safe.ts';
import { rule } from '../../view/screen/rule.ts';

/** Editors write a file in several steps. How long it has to be without a change before it is read, in milliseconds. */
const SETTLED_MS = 80;

/** `fs.watch` may miss a file that is replaced. So the file is also read this often, in milliseconds. */
const LOOK_EVERY_MS = 1_000;

/**
 * Checks a program now and after each save, until the learner leaves. A save ends the check that is running.
 *
 * @throws the reason of the context's signal, which is the only end
 */
export async function checkOnSave(
  context: Context,
  file: string,
  check: (signal: AbortSignal) => Promise<boolean>,
): Promise<boolean> {
  const words = await context.words.practice();
  const name = escapeUnsafe(path.basename(file));
  using saves = watchVersions(file, context.signal);
  for (;;) {
    const version = saves.version();
    if (version !== undefined) await checkUntilSaved(context, saves, check);
    else context.print(['', ...proseLines(words.waitingForFile(name), context.look(), { indent: 2 })]);
    if (saves.version() === version) {
      if (version !== undefined) context.print(proseLines(words.watching(name), context.look(), { indent: 2 }));
      await saves.changed(version);
    }
    const look = context.look();
    context.print(['', rule(look)]);
    if (saves.version() === undefined) continue;
    const time = new Date().toTimeString().slice(0, 8);
    context.print(proseLines(words.changed(name, time), look, { indent: 2 }));
  }
}

async function checkUntilSaved(
  context: Context,
  saves: FileVersions,
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
  // This promise may still reject when the learner leaves. Nobody waits for it then.
  saved.catch(() => undefined);
}

/** The program was saved while it was being checked. */
class Outdated extends Error {
  override readonly name = 'Outdated';
}

interface FileVersions extends Disposable {
  /** A hash of the file's content. Undefined if there is no file. */
  version(): string | undefined;
  /** Resolves once the file has another version than this one. Rejects once the signal is aborted. */
  changed(version: string | undefined): Promise<void>;
}

function watchVersions(file: string, signal: AbortSignal): FileVersions {
  const waiting = new Set<() => void>();
  let settling: NodeJS.Timeout | undefined;
  const look = (): void => {
    for (const each of [...waiting]) each();
  };
  const notifyLater = (): void => {
    clearTimeout(settling);
    settling = setTimeout(look, SETTLED_MS);
  };
  // The folder is watched, because many editors replace the file.
  const watcher = fs.watch(path.dirname(path.resolve(file)), notifyLater);
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
    // The file is being replaced, or is gone.
    return undefined;
  }
}
