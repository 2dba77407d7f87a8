import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Context } from '../../context/context.ts';
import { onAbort } from '../../context/on-abort.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { treeOf } from '../../tracer/process-tree.ts';
import { sendSignalTo } from '../../tracer/signal.ts';
import { openSources } from '../../tracer/source.ts';

/** What came of a learner's editor. `how`: its exit status, its signal or the system's code. */
export type Edited =
  | { kind: 'edited'; source: string }
  | { kind: 'unset' }
  | { kind: 'failed'; command: string; how: string };

/** Opens a file in the learner's own editor, which has the terminal for itself meanwhile, and reads what it has made of it. */
export async function editFile(context: Context, dialog: Dialog, file: string): Promise<Edited> {
  const { VISUAL, EDITOR } = context.env;
  const command = [VISUAL, EDITOR].find((given) => given !== undefined && given.trim() !== '');
  if (command === undefined) return { kind: 'unset' };
  const how = await dialog.aside(() => runEditor(context, command, file));
  context.signal.throwIfAborted();
  const source = how === undefined ? openSources([file]).textOf(file) : undefined;
  return source === undefined ? { kind: 'failed', command, how: how ?? 'ENOENT' } : { kind: 'edited', source };
}

/** The shell is not to end before its editor: the terminal sends Ctrl-C to it as well. */
const OUTLIVE = 'trap : INT QUIT';

/** Runs it, and tells how it failed, if it did. As with other tools, `EDITOR` may hold options: the shell takes it apart. */
async function runEditor(context: Context, command: string, file: string): Promise<string | undefined> {
  // In an editor Ctrl-C means something of its own, and the terminal sends it to both of us.
  using _heeding = context.heedSignals((signal) => {
    if (signal === 'SIGTERM' || signal === 'SIGHUP') context.interrupt(signal);
  });
  const editor =
    process.platform === 'win32'
      ? spawn(`${command} "${file}"`, { stdio: 'inherit', shell: true, env: context.env })
      : spawn('/bin/sh', ['-c', `${OUTLIVE}; ${command} "$1"`, 'sh', file], { stdio: 'inherit', env: context.env });
  using _stop = onAbort(context.signal, () => endEditor(editor));
  try {
    const [code, signal] = (await once(editor, 'close')) as [number | null, NodeJS.Signals | null];
    return code === 0 ? undefined : String(signal ?? code);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** How long an editor has to give the terminal back once it is to end, in milliseconds. */
const PARTING_MS = 500;

function endEditor({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  const tree = treeOf(pid);
  for (const each of tree) sendSignalTo(each, 'SIGHUP');
  setTimeout(() => {
    for (const each of treeOf(pid)) sendSignalTo(each, 'SIGKILL');
  }, PARTING_MS).unref();
}
