import type { WaitIndicator } from '../terminal/dialog.ts';
import type { Context } from './context.ts';

/** Shows what is awaited, if the terminal can be redrawn. `text` gets the whole seconds since then. */
export function showWaiting(context: Context, text: (seconds: number) => string): WaitIndicator {
  const { stdout, isInteractive, isPlain, look } = context;
  if (!isInteractive || isPlain || !('rows' in stdout)) return { stop: () => undefined };
  let isStopped = false;
  let spinner: WaitIndicator | undefined;
  const loading = import('../terminal/spinner.ts').then(({ startSpinner: spin }) => {
    if (!isStopped) spinner = spin(stdout, look(), text);
  });
  // The work goes on without a spinner.
  loading.catch(() => undefined);
  return {
    stop() {
      isStopped = true;
      spinner?.stop();
    },
  };
}
