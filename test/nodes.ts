/**
 * Runs all tests, and plays the lessons more often than `npm test` does, on each Node that is supported. Exit status 1 where anything failed.
 *
 *   nodes.ts [major]…
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

const MAJORS = ['20', '22', '24', '26'];
const ROUNDS = '4';

interface Outcome {
  title: string;
  hasPassed: boolean;
  tookMs: number;
}

/** Runs a command by the newest Node of a major version, which npm fetches and keeps: it comes first in PATH. */
async function runBy(major: string, command: readonly string[]): Promise<Outcome> {
  const began = performance.now();
  const node = `--package=node-${process.platform}-${process.arch}@${major}`;
  const child = spawn('npm', ['exec', '--yes', node, '--', ...command], {
    stdio: 'inherit',
    env: { ...process.env, ALL: '1' },
  });
  const [status] = await once(child, 'close');
  return { title: `Node ${major}, ${command.join(' ')}`, hasPassed: status === 0, tookMs: performance.now() - began };
}

function lineOf({ title, hasPassed, tookMs }: Outcome): string {
  return `${hasPassed ? 'ok  ' : 'FAIL'}  ${title}, ${(tookMs / 1000).toFixed(0)} s`;
}

const outcomes: Outcome[] = [];
for (const major of process.argv.length > 2 ? process.argv.slice(2) : MAJORS)
  for (const command of [
    ['npm', 'run', 'unit'],
    ['npm', 'run', 'check', '--', '--rounds', ROUNDS],
  ]) {
    outcomes.push(await runBy(major, command));
    console.log(`\n${outcomes.map(lineOf).join('\n')}\n`);
  }
process.exitCode = outcomes.every(({ hasPassed }) => hasPassed) ? 0 : 1;
