import process from 'node:process';
import { otherCharset } from '../context/charset.ts';
import type { Basics } from '../context/context.ts';
import { directOutput } from '../terminal/direct.ts';
import { quickly } from './plain-request.ts';

const WRONG_USAGE = 2;
const NOBODY_READS = 141;

/**
 * Answers a plain `list` or `explain <word>`, and what a shell asks for, without loading what only other commands need, since an answer
 * should come as fast as one can ask. Returns the exit status; undefined for everything else, mistakes and help among them, which the whole
 * command line is for.
 */
export async function answer(given: Pick<Basics, 'argv' | 'env' | 'lessons'>): Promise<number | undefined> {
  const [command, dashes, ...typed] = given.argv;
  const isCompleting = command === 'complete' && dashes === '--';
  const asked = quickly(given.argv);
  // Where a language can't be shown, there is something to say about it.
  const isPlain = asked !== undefined && otherCharset(given.env) === undefined;
  if (!isPlain && !isCompleting) return undefined;
  const surroundings = withStreams(given);
  if (!surroundings) return undefined;
  try {
    if (asked) await tell(surroundings, asked);
    else await (await import('./quick/complete.ts')).quickComplete(surroundings, typed);
    return 0;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return NOBODY_READS;
    // The whole command line will fail at it too, and say what it is.
    if (syscall === 'write') return undefined;
    // Not by its class: each of those files has one of its own.
    if (!(error instanceof Error) || error.name !== 'UsageError') throw error;
    const { stderr } = surroundings;
    stderr.on('error', () => {
      // Nobody hears complaints; the exit status still tells.
    });
    stderr.write(`${error.message}\n`);
    return WRONG_USAGE;
  }
}

async function tell(surroundings: Basics, asked: NonNullable<ReturnType<typeof quickly>>): Promise<void> {
  if (asked.command === 'list') await (await import('./quick/list.ts')).quickList(surroundings, asked);
  else await (await import('./quick/explain.ts')).quickExplain(surroundings, asked);
}

/** Node makes its streams when they are first asked for, which takes its time. Undefined for a device that is no terminal. */
function withStreams(given: Pick<Basics, 'argv' | 'env' | 'lessons'>): Basics | undefined {
  const stdout = directOutput() as Basics['stdout'] | undefined;
  if (!stdout && !process.stdout.isTTY) return undefined;
  return {
    ...given,
    get stdin() {
      return process.stdin;
    },
    stdout: stdout ?? process.stdout,
    get stderr() {
      return process.stderr;
    },
  };
}
