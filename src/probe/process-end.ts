import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import process from 'node:process';
import { attempt } from './attempt.ts';
import type { ErrorOrigins } from './error-origins.ts';
import type { Reporter } from './reporter.ts';
import { callOriginal } from './stacks.ts';
import { wrapMethod } from './wrap.ts';

const { listenerCount } = EventEmitter.prototype;

/** Observes the events of `process`. */
export interface ProcessEnd {
  /** `process.emit` is called with these arguments. */
  beforeEmit(args: readonly unknown[]): void;
  /** That call has returned. */
  afterEmit(args: readonly unknown[]): void;
}

/** Signals that end a process without a listener for them. */
const DEADLY = ['SIGABRT', 'SIGALRM', 'SIGHUP', 'SIGINT', 'SIGKILL', 'SIGQUIT', 'SIGSEGV', 'SIGTERM'] as const;

const SIGNALS = new Set<unknown>(['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM']);

/**
 * Reports uncaught exceptions and the end of the process. Node announces both with `process.emit`, even without listeners, so the probe
 * needs no listener. Some ways to end are not announced. They are observed where the program calls them, because other programs must not
 * notice the end before it is reported.
 *
 * @param origins knows where an exception was created
 * @param look called before each report of the end
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
    // No destructuring in code that the program could notice: it may have replaced the iterator of arrays.
    beforeEmit(args) {
      const name = args[0];
      if (name === 'uncaughtExceptionMonitor' && attempt(isFatal)) crash(args[1]);
      // Before the listeners, because they may take a long time.
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

/** @param name name of a method of `process` */
function reportBefore(name: string, ends: (first: unknown, second: unknown) => boolean, exiting: () => void): void {
  wrapMethod(process, name, (original) => {
    const methods = {
      ending(this: unknown, ...args: unknown[]): unknown {
        if (ends(args[0], args[1])) exiting();
        return callOriginal(original, this, args);
      },
    };
    // A method and not a function, because the originals are not constructors either.
    return methods.ending;
  });
}

/**
 * When a process ends, Node itself prints the stack in C++ (`--trace-exit`, `abort`), and no function can be removed from it. A proxy adds
 * no function: Node looks for a trap, finds none, and calls the original.
 *
 * @param name name of a method of `process`
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

/** Whether `process.kill` is about to end this process. It passes signals on as numbers. */
function isSuicide(pid: unknown, signal: unknown): boolean {
  if (pid !== process.pid && pid !== 0 && pid !== -process.pid) return false;
  const name = DEADLY.find((each) => constants.signals[each] === signal);
  return name !== undefined && process.listenerCount(name) === 0;
}
