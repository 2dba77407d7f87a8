import type { Dialog } from '../terminal/dialog.ts';
import type { Context } from './context.ts';

/**
 * Opens the dialog that fits the terminal. The caller has to close it.
 *
 * @param isShared whether other programs use the terminal at the same time
 */
export async function openDialog(context: Context, isShared = false): Promise<Dialog> {
  const { stdin, stdout, signal, interrupt, words, look } = context;
  if (context.isPlain || !('setRawMode' in stdin) || !('rows' in stdout)) {
    const { openLineDialog } = await import('../terminal/line-dialog.ts');
    return openLineDialog({
      stdin,
      stdout,
      signal,
      interrupt,
      prompt: words.lines.prompt,
      unknown: words.lines.unknown,
      number: words.lines.number,
    });
  }
  const { openPromptDialog } = await import('../terminal/prompt-dialog.ts');
  return openPromptDialog({ stdin, stdout, signal, interrupt, look, isShared });
}

/** Calls a function with a dialog, and closes the dialog afterwards. Without a terminal, there is no dialog. */
export async function withDialog<T>(context: Context, ask: (dialog: Dialog | undefined) => Promise<T>): Promise<T> {
  const dialog = context.isInteractive ? await openDialog(context) : undefined;
  try {
    return await ask(dialog);
  } finally {
    dialog?.close();
  }
}
