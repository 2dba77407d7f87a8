import process from 'node:process';
import type { Reporter } from './reporter.ts';
import { wrapMethod } from './wrap.ts';

/**
 * Reports an exception that nothing catches, and the end of the process. Node announces both by `process.emit`, whether anybody listens
 * or not, so that no listener of ours is needed.
 */
export function watchEnd(reporter: Reporter): void {
  wrapMethod(process, 'emit', (original) => {
    return function emit(...args) {
      if (args[0] === 'uncaughtExceptionMonitor' && process.listenerCount('uncaughtException') === 0)
        reporter.crash(args[1]);
      const handled = Reflect.apply(original, this, args);
      if (args[0] === 'exit') reporter.exiting();
      return handled;
    };
  });
}
