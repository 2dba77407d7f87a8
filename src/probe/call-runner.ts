import { attempt } from './attempt.ts';
import { errorFactsOf } from './error-facts.ts';
import type { Emitter } from './object-registry.ts';
import type { Reporter } from './reporter.ts';

/**
 * Runs a call and reports its result. If no object is given, the result is the object of the call.
 *
 * @throws what the call throws
 */
export type CallRunner = (run: () => unknown, object?: Emitter) => unknown;

/** Stands for an error that was not looked at. */
const UNKNOWN_ERROR = { name: '', message: '' };

/**
 * Node shows the line that threw an uncaught error above the stack, unless that line has these words. Here it would be one of ours. The
 * stack begins with the program's lines.
 */
const rethrow = {
  'node-do-not-add-exception-line'(error: unknown): never {
    throw error;
  },
};

/** Reports the error that a call throws. If it is not caught, Node shows only its stack, and no line above. */
export function createErrorReportingRunner(reporter: Reporter): CallRunner {
  return (run, object) => {
    let value: unknown;
    try {
      value = run();
    } catch (error) {
      reporter.returned(object, undefined, errorFactsOf(error));
      rethrow['node-do-not-add-exception-line'](error);
    }
    reporter.returned(object ?? value, value, undefined);
    return value;
  };
}

/** Reports only that a call threw, without catching the error. So Node shows the place where it was thrown. */
export function createTransparentRunner(reporter: Reporter): CallRunner {
  return (run, object) => {
    let ended: { value: unknown } | undefined;
    try {
      ended = { value: run() };
      return ended.value;
    } finally {
      attempt(() => reporter.returned(object ?? ended?.value, ended?.value, ended ? undefined : UNKNOWN_ERROR));
    }
  };
}
