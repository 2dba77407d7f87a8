import type { WriteStream } from 'node:tty';
import type { Options, Ora } from 'ora';
import type { Look } from '../view/look.ts';
import { countRows, eraseSequence } from './canvas.ts';
import type { WaitIndicator } from './dialog.ts';

/** A shorter wait is not shown, in milliseconds. */
const SHOWN_MS = 150;
const REDRAWN_MS = 500;

/** Shows waits. They can be hidden for a while. */
export interface WaitIndicators {
  begin(text: (seconds: number) => string): WaitIndicator;
  hide(): void;
  show(): void;
}

export function createWaitIndicators(stdout: WriteStream, look: () => Look): WaitIndicators {
  let waiting: { text: (seconds: number) => string; spinner: WaitIndicator } | undefined;
  const spinFor = (text: (seconds: number) => string): WaitIndicator => startSpinner(stdout, look(), text);
  return {
    begin(text) {
      const own = { text, spinner: spinFor(text) };
      waiting = own;
      return {
        stop() {
          own.spinner.stop();
          if (waiting === own) waiting = undefined;
        },
      };
    },
    hide: () => waiting?.spinner.stop(),
    show() {
      // Another wait may have begun meanwhile.
      waiting?.spinner.stop();
      if (waiting) waiting.spinner = spinFor(waiting.text);
    },
  };
}

/** Ora only looks at the terminal. These options make it use our colours and glyphs. */
function spinnerOptions({ glyphs, painter }: Look): Options {
  return { spinner: glyphs.ellipsis === '…' ? 'dots' : 'line', color: painter.showsRoles ? 'cyan' : false };
}

/** Shows that something is awaited. `text` gets the whole seconds since then. */
export function startSpinner(stdout: WriteStream, look: Look, text: (seconds: number) => string): WaitIndicator {
  const since = process.hrtime.bigint();
  let spinner: Ora | undefined;
  let isStopped = false;
  // Loaded while we wait anyway.
  const loaded = import('ora');

  async function draw(): Promise<void> {
    const { default: ora } = await loaded;
    if (isStopped) return;
    const line = text(Number((process.hrtime.bigint() - since) / 1_000_000_000n));
    spinner ??= ora({ ...spinnerOptions(look), stream: stdout, discardStdin: false, indent: 1, isEnabled: true }).start(
      line,
    );
    spinner.text = line;
  }

  /** If a resize has wrapped the line, ora would erase only its last row. */
  function onResize(): void {
    if (!spinner) return;
    const rows = countRows(stdout.columns, ` - ${spinner.text}`);
    spinner.stop();
    spinner = undefined;
    stdout.write(eraseSequence(rows - 1));
    void draw();
  }

  stdout.on('resize', onResize);
  const first = setTimeout(draw, SHOWN_MS);
  const each = setInterval(draw, REDRAWN_MS);
  return {
    stop() {
      isStopped = true;
      clearTimeout(first);
      clearInterval(each);
      stdout.off('resize', onResize);
      if (!spinner) return;
      spinner.stop();
      // Ora leaves the cursor at its indentation.
      stdout.cursorTo(0);
    },
  };
}
