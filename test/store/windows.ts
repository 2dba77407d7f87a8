import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const WINDOW = fileURLToPath(new URL('window.ts', import.meta.url));

/** A window of net-lessons in a process of its own, stopped before its act. */
export interface Window {
  child: ChildProcessWithoutNullStreams;
  begin(): void;
  /** The next thing that it says. */
  next(): Promise<unknown>;
  /** How it ended, and all that it said since it was last asked. */
  end(): Promise<{ code: number | null; signal: string | null; said: unknown[] }>;
}

/** A folder that is gone after the test. */
export function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'net-lessons-store-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a window (see `window.ts`) and waits until it is ready. `shell` runs before it, in the same process. */
export async function openWindow(
  t: TestContext,
  { folder, act, env = {}, shell }: { folder: string; act: string; env?: NodeJS.ProcessEnv; shell?: string },
): Promise<Window> {
  const [command = '', ...args] = [
    ...(shell === undefined ? [] : ['sh', '-c', `${shell}; exec "$@"`, 'sh']),
    ...[process.execPath, '--import', 'tsx', WINDOW, folder, act],
  ];
  const child = spawn(command, args, { env: { ...process.env, ...env } });
  t.after(() => child.kill('SIGKILL'));
  child.stderr.pipe(process.stderr);
  const closed = once(child, 'close');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    return done ? undefined : JSON.parse(value);
  };
  if ((await next()) !== 'ready') throw new Error('The window did not open.');

  return {
    child,
    begin: () => child.stdin.write('go\n'),
    next,
    async end() {
      const said: unknown[] = [];
      for (let value = await next(); value !== undefined; value = await next()) said.push(value);
      const [code, signal] = await closed;
      return { code, signal, said };
    },
  };
}
