import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import process from 'node:process';
import { attempt } from './attempt.ts';
import type { ErrorOrigins } from './error-origins.ts';
import type { Reporter } from './reporter.ts';
import { callOriginal } from './stacks.ts';
import { wrapMethod } from './wrap.ts';

const { listenerCount } = EventEmitter.prototype;

/** What `process` announces. */
export interface ProcessEnd {
  /** `process.emit` is called with these arguments. */
  beforeEmit(args: readonly unknown[]): void;
  /** It has returned. */
  afterEmit(args: readonly unknown[]): void;
}

/** Signals that end a process which does not listen for them. */
const DEADLY = ['SIGABRT', 'SIGALRM', 'SIGHUP', 'SIGINT', 'SIGKILL', 'SIGQUIT', 'SIGSEGV', 'SIGTERM'] as const;

const SIGNALS = new Set<unknown>(['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM']);

/**
 * Reports an exception that nothing catches, and the end of the process. Node announces both by `process.emit`, whether anybody listens
 * or not, so that no listener of ours is needed. Ends that are not announced are seen where the program brings them about: what they
 * do to the other programs must not be told before them.
 *
 * @param origins where an exception comes from
 * @param look is called before each report of the end
 */
export function watchProcessEnd(reporter: Reporter, origins: ErrorOrigins, look: () => void): ProcessEnd {
  function crash(error: unknown): void {
    const site = attempt(() => origins.of(error));
    attempt(() => reporter.crash(error, site));
  }

  function exiting(): void {
    attempt(look);
    attempt(() => reporter.exiting());
  }

  reportBeforeLast('reallyExit', exiting);
  reportBeforeLast('abort', exiting);
  reportBefore('_kill', isSuicide, exiting);
  return {
    // Nothing is destructured where the program would feel it: it may have taken away what that is done with.
    beforeEmit(args) {
      const name = args[0];
      if (name === 'uncaughtExceptionMonitor' && attempt(isFatal)) crash(args[1]);
      // Before its listeners, which may take their time.
      if (SIGNALS.has(name)) attempt(() => listenerCount.call(process, name as string) > 0 && reporter.signalled());
    },
    afterEmit(args) {
      if (args[0] === 'exit') exiting();
    },
  };
}

function isFatal(): boolean {
  return process.listenerCount('uncaughtException') === 0 && !process.hasUncaughtExceptionCaptureCallback();
}

/** @param name of a method of `process` */
function reportBefore(name: string, ends: (first: unknown, second: unknown) => boolean, exiting: () => void): void {
  wrapMethod(process, name, (original) => {
    const methods = {
      ending(this: unknown, ...args: unknown[]): unknown {
        if (ends(args[0], args[1])) exiting();
        return callOriginal(original, this, args);
      },
    };
    // A method, as the originals are: neither is a constructor.
    return methods.ending;
  });
}

/**
 * Node itself, in C++, writes the stack at which a process ends (`--trace-exit`, `abort`), from which no function can be taken out. So
 * none is there: a proxy is asked for its trap, has none, and calls the original.
 *
 * @param name of a method of `process`
 */
function reportBeforeLast(name: string, exiting: () => void): void {
  wrapMethod(process, name, (original) => {
    return new Proxy(original, {
      get apply(): undefined {
        exiting();
        return undefined;
      },
    });
  });
}

/** Whether `process.kill`, which hands on numbers only, is about to end this very process. */
function isSuicide(pid: unknown, signal: unknown): boolean {
  if (pid !== process.pid && pid !== 0 && pid !== -process.pid) return false;
  const name = DEADLY.find((each) => constants.signals[each] === signal);
  return name !== undefined && process.listenerCount(name) === 0;
}
