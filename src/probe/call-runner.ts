import { attempt } from './attempt.ts';
import { errorFactsOf } from './error-facts.ts';
import type { Emitter } from './object-registry.ts';
import type { Reporter } from './reporter.ts';

/**
 * Runs a call and reports how it ended. Without an object, the result is the object.
 *
 * @throws what the call throws
 */
export type CallRunner = (run: () => unknown, object?: Emitter) => unknown;

/** Whatever it was. */
const UNKNOWN_ERROR = { name: '', message: '' };

/** Tells the error that a call throws. When nothing catches it, Node shows our code as the place that it was thrown from. */
export function createErrorReportingRunner(reporter: Reporter): CallRunner {
  return (run, object) => {
    let value: unknown;
    try {
      value = run();
    } catch (error) {
      reporter.returned(object, undefined, errorFactsOf(error));
      throw error;
    }
    reporter.returned(object ?? value, value, undefined);
    return value;
  };
}

/** Lets an error through, without knowing what it is: Node shows where it was thrown. */
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
