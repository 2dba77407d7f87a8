import process from 'node:process';
import * as pty from '@lydell/node-pty';
import headless from '@xterm/headless';

const SIZE = { cols: 120, rows: 40 };

export interface PtyOptions {
  args: readonly string[];
  env: Record<string, string>;
}

/** Time on the monotonic clock that all processes share, in ms. */
export function nowMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Milliseconds that `node …` takes in a pseudo-terminal, from start to end. */
export async function timeToEnd(options: PtyOptions): Promise<number> {
  const start = nowMs();
  const child = spawn(options);
  await ended(child);
  return nowMs() - start;
}

/** Milliseconds from the start of `node …` until a text has come that makes the screen show `awaited`. It is ended then. */
export async function timeToScreen(options: PtyOptions, awaited: string): Promise<number> {
  const terminal = new headless.Terminal({ ...SIZE, allowProposedApi: true });
  const start = nowMs();
  const child = spawn(options);
  const end = ended(child);
  const painted = new Promise<number>((resolve, reject) => {
    child.onData((data) => {
      const arrived = nowMs();
      terminal.write(data, () => {
        if (textOf(terminal).includes(awaited)) resolve(arrived - start);
      });
    });
    child.onExit(() => reject(new Error(`It ended before the screen showed '${awaited}':\n${textOf(terminal)}`)));
  });
  try {
    return await painted;
  } finally {
    // Not SIGKILL: Node writes what it has compiled when it ends.
    child.kill('SIGTERM');
    await end;
    terminal.dispose();
  }
}

/** The lines that `node …` writes to a pseudo-terminal, each with the time at which it had arrived whole. */
export async function timedLines(options: PtyOptions): Promise<{ line: string; at: number }[]> {
  const child = spawn(options);
  const lines: { line: string; at: number }[] = [];
  let rest = '';
  child.onData((data) => {
    const at = nowMs();
    const whole = (rest + data).split('\n');
    rest = whole.pop() ?? '';
    for (const line of whole) lines.push({ line, at });
  });
  await ended(child);
  return lines;
}

function spawn({ args, env }: PtyOptions): pty.IPty {
  return pty.spawn(process.execPath, [...args], { ...SIZE, name: env.TERM ?? 'xterm', env });
}

function ended(child: pty.IPty): Promise<void> {
  return new Promise((resolve) => child.onExit(() => resolve()));
}

function textOf(terminal: headless.Terminal): string {
  const { active } = terminal.buffer;
  return Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? '').join(
    '\n',
  );
}
