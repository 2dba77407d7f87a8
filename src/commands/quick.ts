import process from 'node:process';
import { directOutput } from '../terminal/direct.ts';
import type { Basics } from './context.ts';
import { quickly } from './plain-request.ts';

const WRONG_USAGE = 2;
const NOBODY_READS = 141;

/**
 * Answers a plain `list` or `explain <word>` without loading what only other commands need, since an answer should come as fast as one
 * can ask. Returns the exit status; undefined for everything else, mistakes and help among them, which the whole command line is for.
 */
export async function answer(given: Pick<Basics, 'argv' | 'env' | 'lessons'>): Promise<number | undefined> {
  const asked = quickly(given.argv);
  if (!asked) return undefined;
  const surroundings = withStreams(given);
  try {
    if (asked.command === 'list') await (await import('./quick/list.ts')).quickList(surroundings, asked);
    else await (await import('./quick/explain.ts')).quickExplain(surroundings, asked);
    return 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return NOBODY_READS;
    // Not by its class: each of those files has one of its own.
    if (!(error instanceof Error) || error.name !== 'UsageError') throw error;
    surroundings.stderr.write(`${error.message}\n`);
    return WRONG_USAGE;
  }
}

/** Node makes its streams when they are first asked for, which takes its time. */
function withStreams(given: Pick<Basics, 'argv' | 'env' | 'lessons'>): Basics {
  return {
    ...given,
    get stdin() {
      return process.stdin;
    },
    stdout: (directOutput() as Basics['stdout'] | undefined) ?? process.stdout,
    get stderr() {
      return process.stderr;
    },
  };
}
