import type { WriteStream } from 'node:tty';
import type { Options, Ora } from 'ora';
import type { Look } from '../view/look.ts';
import { erasing, rowsOn } from './canvas.ts';
import type { Waiting } from './dialog.ts';

/** Waits shorter than this leave nothing on the screen, in milliseconds. */
const SHOWN_MS = 150;
const REDRAWN_MS = 500;

/** What is awaited, which can be out of sight for a while. */
export interface Waits {
  begin(text: (seconds: number) => string): Waiting;
  hide(): void;
  show(): void;
}

export function openWaits(stdout: WriteStream, look: () => Look): Waits {
  let waiting: { text: (seconds: number) => string; spinner: Waiting } | undefined;
  const spinFor = (text: (seconds: number) => string): Waiting => spin(stdout, look(), text);
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
      // Meanwhile that wait may have ended, and another one have begun.
      waiting?.spinner.stop();
      if (waiting) waiting.spinner = spinFor(waiting.text);
    },
  };
}

/** Ora looks at the terminal alone: what it draws by itself may be coloured, and no ASCII, where nothing else is. */
function drawn({ glyphs, painter }: Look): Options {
  return { spinner: glyphs.ellipsis === '…' ? 'dots' : 'line', color: painter.showsRoles ? 'cyan' : false };
}

/** Shows that something is awaited, and for how long. `text` gets whole seconds. */
export function spin(stdout: WriteStream, look: Look, text: (seconds: number) => string): Waiting {
  const since = process.hrtime.bigint();
  let spinner: Ora | undefined;
  let isStopped = false;
  // It is loaded while nothing else is to be done.
  const loaded = import('ora');

  async function draw(): Promise<void> {
    const { default: ora } = await loaded;
    if (isStopped) return;
    const line = text(Number((process.hrtime.bigint() - since) / 1_000_000_000n));
    spinner ??= ora({ ...drawn(look), stream: stdout, discardStdin: false, indent: 1, isEnabled: true }).start(line);
    spinner.text = line;
  }

  /** Lines that a narrower terminal has wrapped, it would erase only the last row of. */
  function onResize(): void {
    if (!spinner) return;
    const rows = rowsOn(stdout.columns, ` - ${spinner.text}`);
    spinner.stop();
    spinner = undefined;
    stdout.write(erasing(rows - 1));
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
      // It leaves the cursor where it began to write.
      stdout.cursorTo(0);
    },
  };
}
