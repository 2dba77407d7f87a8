import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Context } from '../../context/context.ts';
import { onAbort } from '../../context/on-abort.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { treeOf } from '../../tracer/process-tree.ts';
import { sendSignalTo } from '../../tracer/signal.ts';
import { openSources } from '../../tracer/source.ts';

/** What came of the learner's editor. `how`: its exit status, its signal or the system's error code. */
export type EditResult =
  | { kind: 'edited'; source: string }
  | { kind: 'unset' }
  | { kind: 'failed'; command: string; how: string };

/** Opens a file in the learner's editor, which gets the terminal meanwhile. Returns the source after the editor has ended. */
export async function editFile(context: Context, dialog: Dialog, file: string): Promise<EditResult> {
  const { VISUAL, EDITOR } = context.env;
  const command = [VISUAL, EDITOR].find((given) => given !== undefined && given.trim() !== '');
  if (command === undefined) return { kind: 'unset' };
  const how = await dialog.lendTerminal(() => runEditor(context, command, file));
  context.signal.throwIfAborted();
  const source = how === undefined ? openSources([file]).textOf(file) : undefined;
  return source === undefined ? { kind: 'failed', command, how: how ?? 'ENOENT' } : { kind: 'edited', source };
}

/** The terminal sends Ctrl-C to the shell, too. The shell must not end before its editor. */
const IGNORE_INTERRUPT = 'trap : INT QUIT';

/** Runs the editor. Returns how it failed, if it did. `EDITOR` may have options, as with other tools, so a shell runs it. */
async function runEditor(context: Context, command: string, file: string): Promise<string | undefined> {
  // The terminal sends Ctrl-C to the editor and to us. It is meant for the editor alone.
  using _heeding = context.takeOverSignals((signal) => {
    if (signal === 'SIGTERM' || signal === 'SIGHUP') context.interrupt(signal);
  });
  const editor =
    process.platform === 'win32'
      ? spawn(`${command} "${file}"`, { stdio: 'inherit', shell: true, env: context.env })
      : spawn('/bin/sh', ['-c', `${IGNORE_INTERRUPT}; ${command} "$1"`, 'sh', file], {
          stdio: 'inherit',
          env: context.env,
        });
  using _stop = onAbort(context.signal, () => endEditor(editor));
  try {
    const [code, signal] = (await once(editor, 'close')) as [number | null, NodeJS.Signals | null];
    return code === 0 ? undefined : String(signal ?? code);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** How long an editor has to end after SIGHUP, in milliseconds, before it gets SIGKILL. */
const EDITOR_GRACE_MS = 500;

function endEditor({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  const tree = treeOf(pid);
  for (const each of tree) sendSignalTo(each, 'SIGHUP');
  setTimeout(() => {
    for (const each of treeOf(pid)) sendSignalTo(each, 'SIGKILL');
  }, EDITOR_GRACE_MS).unref();
}
