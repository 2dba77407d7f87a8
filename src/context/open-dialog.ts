import type { Dialog } from '../terminal/dialog.ts';
import type { Context } from './context.ts';

/**
 * Opens the dialog that suits the terminal. It has to be closed.
 *
 * @param isShared whether other programs have the terminal at the same time
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

/** Has a dialog for as long as something is asked, and gives the terminal back in any case; without a terminal there is none. */
export async function withDialog<T>(context: Context, ask: (dialog: Dialog | undefined) => Promise<T>): Promise<T> {
  const dialog = context.isInteractive ? await openDialog(context) : undefined;
  try {
    return await ask(dialog);
  } finally {
    dialog?.close();
  }
}
