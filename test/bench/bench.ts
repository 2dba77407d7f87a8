/**
 * Measures how fast net-lessons starts and tells, against bare Node, all in one run. It marks what is over its limit, and fails nothing:
 * a busy machine is no fault.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import * as module from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { delaysOfPlay, delaysOfTerminal } from './delay.ts';
import { installPackage, type Package } from './package.ts';
import { nowMs, timeToEnd, timeToScreen } from './pty.ts';
import { interleaved, median, quantile } from './samples.ts';
import { type Client, loadOf, ways } from './watch.ts';

const ROUNDS = 21;
const WARM_UP = 3;
const NOTHING = ['-e', '0'];
const LOAD_ROUNDS = 3;
const LOADS: readonly [client: Client, count: number, unit: string][] = [
  ['messages.js', 50_000, 'messages'],
  ['connections.js', 5000, 'connections'],
];
/** From 22.8 on, Node keeps what it has compiled, and all starts but the first are measured. */
const KEEPS_COMPILED = 'enableCompileCache' in module;
const LIMITS = { list: 1.5, explain: 1.5, rest: 1.7, menu: KEEPS_COMPILED ? 1.6 : 2.3, delayMs: 10, lines: 2 };

function mark(value: number, limit: number): string {
  return value > limit ? `OVER the limit of ${limit}` : `limit ${limit}`;
}

function say(what: string, value: string, note: string): void {
  console.log(`${what.padEnd(34)} ${value.padEnd(22)} ${note}`);
}

/** Without a terminal, as in a script. */
async function timeToRun(args: readonly string[], env: Package['env']): Promise<number> {
  const start = nowMs();
  const { status } = spawnSync(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`);
  return nowMs() - start;
}

function sayRatio(what: string, [own = [], bare = []]: readonly number[][], limit: number): void {
  const ratio = median(own) / median(bare);
  const times = `${median(own).toFixed(1)} : ${median(bare).toFixed(1)} ms`;
  say(what, `${ratio.toFixed(2)} × node -e 0`, `${mark(ratio, limit)}; ${times}, medians of ${own.length}`);
}

async function benchStart({ bin, env, firstTitle }: Package): Promise<void> {
  const against = (args: readonly string[]): Promise<number[][]> =>
    interleaved([() => timeToRun([bin, ...args], env), () => timeToRun(NOTHING, env)], ROUNDS, WARM_UP);
  sayRatio('start of net-lessons list', await against(['list']), LIMITS.list);
  sayRatio('answer of explain, an error code', await against(['explain', 'ECONNRESET']), LIMITS.explain);
  sayRatio('answer of explain, an event', await against(['explain', 'socket', 'end', 'event']), LIMITS.explain);
  for (const word of ['--version', '--help', 'progress'])
    sayRatio(`answer of ${word}`, await against([word]), LIMITS.rest);
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

async function benchWatch(installed: Package, folder: string): Promise<void> {
  const all = ways(installed, folder);
  for (const [client, count, unit] of LOADS) {
    const tasks = all.map(
      (way) => async () => (await loadOf(way, client, count, installed.env))?.perSecond ?? Number.NaN,
    );
    const loads = (await interleaved(tasks, LOAD_ROUNDS, 1)).map((samples) => Math.max(...samples));
    const bare = loads[0] ?? Number.NaN;
    for (const [index, { name }] of all.entries()) {
      const load = loads[index] ?? Number.NaN;
      const what = Number.isNaN(load) ? 'not to be had here' : `${(load / bare).toFixed(2)} of bare`;
      say(`${unit}, ${name}`, what, `${Math.round(load)} in a second, the best of ${LOAD_ROUNDS}`);
    }
  }
}

/** A program that prints a lot, all of which becomes part of the trace. */
async function benchLines({ bin, env }: Package): Promise<void> {
  const program = fileURLToPath(new URL('load/lines.js', import.meta.url));
  const timed = (args: readonly string[], lines: number) => (): Promise<number> =>
    timeToRun(args, { ...env, LINES: String(lines) });
  for (const lines of [30_000, 300_000]) {
    const tasks = [timed([bin, 'watch', '--json', program], lines), timed([program], lines)];
    const [watched = [], bare = []] = await interleaved(tasks, LOAD_ROUNDS, 1);
    const ratio = median(watched) / median(bare);
    say(`${lines} lines, watch --json`, `${ratio.toFixed(2)} × bare`, mark(ratio, LIMITS.lines));
  }
}

/** How much memory the one who watches takes for few and for many events. */
async function benchMemory(installed: Package, folder: string): Promise<void> {
  for (const way of ways(installed, folder).filter(({ name }) => name.startsWith('watch')))
    for (const count of [10_000, 1_000_000]) {
      const load = await loadOf(way, 'messages.js', count, installed.env);
      const memory = load?.memory === undefined ? 'unknown' : `${Math.round(load.memory / 2 ** 20)} MiB`;
      say(`memory, ${way.name}`, memory, `at most, over ${count} messages`);
    }
}

await using installed = await installPackage();
console.log(`Node ${process.version}, ${process.platform}, ${os.availableParallelism()} cores\n`);
await benchStart(installed);
await benchDelay(installed);
const folder = await mkdtemp(path.join(os.tmpdir(), 'net-lessons-bench-'));
try {
  await benchWatch(installed, folder);
  await benchLines(installed);
  await benchMemory(installed, folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
