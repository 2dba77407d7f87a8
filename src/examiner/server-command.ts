import { isCall, type RepeatableClient, reports, stepFor } from './client-command.ts';

/** A pause in which a client can tell what has come, in milliseconds. */
const PAUSE_MS = 100;

/**
 * A shell command for a server that does to its clients once more what the exam did to the program, and prints what comes back.
 *
 * @param end the exam's end of the program's connection. Undefined if it has not connected
 */
export function serverCommand(end: RepeatableClient | undefined, port: number): string {
  const calls = end?.log.records.filter(isCall) ?? [];
  const steps = calls.flatMap((call) => [`await wait(${PAUSE_MS})`, stepFor({ call }, end, 's')]);
  const told = reports((what) => `console.log(${what})`);
  const server = `require("net").createServer({ allowHalfOpen: true }, async (s) => { ${[...told, ...steps].join('; ')} })`;
  const wait = steps.length > 0 ? 'const wait = require("timers/promises").setTimeout; ' : '';
  return `node -e '${wait}${server}.listen(${port}, "127.0.0.1")'`;
}
