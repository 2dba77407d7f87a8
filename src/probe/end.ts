import { constants } from 'node:os';
import process from 'node:process';
import type { Reporter } from './reporter.ts';
import { wrapMethod } from './wrap.ts';

/** Signals that end a process which does not listen for them. */
const DEADLY = ['SIGABRT', 'SIGALRM', 'SIGHUP', 'SIGINT', 'SIGKILL', 'SIGQUIT', 'SIGSEGV', 'SIGTERM'] as const;

/**
 * Reports an exception that nothing catches, and the end of the process. Node announces both by `process.emit`, whether anybody listens
 * or not, so that no listener of ours is needed. Ends that are not announced are seen where the program brings them about: what they
 * do to the other programs must not be told before them.
 *
 * @param look is called before each report of the end
 */
const SIGNALS = new Set<unknown>(['SIGHUP', 'SIGINT', 'SIGTERM']);

export function watchEnd(reporter: Reporter, look: () => void): void {
  function exiting(): void {
    look();
    reporter.exiting();
  }

  wrapMethod(process, 'emit', (original) => {
    return function emit(...args) {
      if (args[0] === 'uncaughtExceptionMonitor' && isFatal()) reporter.crash(args[1]);
      const isHeard = Reflect.apply(original(), this, args);
      if (args[0] === 'exit') exiting();
      else if (isHeard && SIGNALS.has(args[0])) reporter.signalled();
      return isHeard;
    };
  });
  before('reallyExit', () => true, exiting);
  before('abort', () => true, exiting);
  before('_kill', isSuicide, exiting);
}

function isFatal(): boolean {
  return process.listenerCount('uncaughtException') === 0 && !process.hasUncaughtExceptionCaptureCallback();
}

/** @param name of a method of `process` */
function before(name: string, ends: (...args: unknown[]) => boolean, exiting: () => void): void {
  wrapMethod(process, name, (original) => {
    const methods = {
      ending(this: unknown, ...args: unknown[]): unknown {
        if (ends(...args)) exiting();
        return Reflect.apply(original(), this, args);
      },
    };
    // A method, as the originals are: neither is a constructor.
    return methods.ending;
  });
}

/** Whether `process.kill`, which hands on numbers only, is about to end this very process. */
function isSuicide(pid: unknown, signal: unknown): boolean {
  if (pid !== process.pid && pid !== 0 && pid !== -process.pid) return false;
  const name = DEADLY.find((each) => constants.signals[each] === signal);
  return name !== undefined && process.listenerCount(name) === 0;
}
