/**
 * Measures how fast net-lessons starts and tells, against bare Node, all in one run. It marks what is over its limit, and fails nothing:
 * a busy machine is no fault.
 */
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import process from 'node:process';
import { delaysOfPlay, delaysOfTerminal } from './delay.ts';
import { installPackage, type Package } from './package.ts';
import { nowMs, timeToEnd, timeToScreen } from './pty.ts';
import { interleaved, median, quantile } from './samples.ts';

const ROUNDS = 21;
const WARM_UP = 3;
const NOTHING = ['-e', '0'];
const LIMITS = { list: 1.5, menu: 1.8, delayMs: 10 };

function mark(value: number, limit: number): string {
  return value > limit ? `OVER the limit of ${limit}` : `limit ${limit}`;
}

function say(what: string, value: string, note: string): void {
  console.log(`${what.padEnd(34)} ${value.padEnd(22)} ${note}`);
}

/** Without a terminal, as in a script. */
async function timeToRun(args: readonly string[], env: Package['env']): Promise<number> {
  const start = nowMs();
  const { status } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`);
  return nowMs() - start;
}

function sayRatio(what: string, [own = [], bare = []]: readonly number[][], limit: number): void {
  const ratio = median(own) / median(bare);
  const times = `${median(own).toFixed(1)} : ${median(bare).toFixed(1)} ms`;
  say(what, `${ratio.toFixed(2)} × node -e 0`, `${mark(ratio, limit)}; ${times}, medians of ${own.length}`);
}

async function benchStart({ bin, env, firstTitle }: Package): Promise<void> {
  const list = await interleaved([() => timeToRun([bin, 'list'], env), () => timeToRun(NOTHING, env)], ROUNDS, WARM_UP);
  sayRatio('start of net-lessons list', list, LIMITS.list);
  const menu = await interleaved(
    [() => timeToScreen({ args: [bin], env }, firstTitle), () => timeToEnd({ args: NOTHING, env })],
    ROUNDS,
    WARM_UP,
  );
  sayRatio('first paint of the menu', menu, LIMITS.menu);
}

async function benchDelay(installed: Package): Promise<void> {
  const play = await delaysOfPlay(installed);
  const terminal = await delaysOfTerminal(installed);
  const p99 = quantile(play, 0.99);
  const value = `p50 ${median(play).toFixed(1)}, p99 ${p99.toFixed(1)} ms`;
  const alone = `the terminal alone: p50 ${median(terminal).toFixed(1)}, p99 ${quantile(terminal, 0.99).toFixed(1)} ms`;
  say('free run, from event to terminal', value, `${mark(p99, LIMITS.delayMs)}; ${play.length} events; ${alone}`);
}

await using installed = await installPackage();
console.log(`Node ${process.version}, ${process.platform}, ${os.availableParallelism()} cores\n`);
await benchStart(installed);
await benchDelay(installed);
