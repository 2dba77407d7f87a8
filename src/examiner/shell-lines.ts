import type { Check, PortSource } from '../model/exercise.ts';
import { clientCommand, type RepeatableClient } from './client-command.ts';

/** The port that a program is given by hand. */
const PORT = 8000;

/** How a check is repeated by hand. */
export interface ShellLinesOptions {
  check: Check;
  portBy: PortSource;
  /** The program as a shell knows it. */
  program: string;
  clients: readonly RepeatableClient[];
}

/**
 * Lines for a shell that show a failure once more: what takes the ports, the program, and the clients. Each but the last goes on, so each
 * needs a terminal of its own.
 */
export function shellLines({ check, portBy, program, clients: doers }: ShellLinesOptions): string[] {
  const { taken = 0 } = check;
  const ports = Array.from({ length: taken }, (_, index) => PORT + index);
  const takers = `node -e 'for (const port of [${ports.join(', ')}]) require("net").createServer().listen(port, "127.0.0.1")'`;
  const clients = clientCommand(doers, PORT + taken);
  return [...(taken > 0 ? [takers] : []), startLine(check, portBy, program), ...(clients ? [clients] : [])];
}

function startLine({ env = {}, anyTime, ...time }: Check, portBy: PortSource, program: string): string {
  const { zone, clock }: Pick<Check, 'zone' | 'clock'> = anyTime ? {} : time;
  const variables = { ...(zone === undefined ? {} : { TZ: zone }), ...env, ...(portBy === 'PORT' ? { PORT } : {}) };
  return [
    ...Object.entries(variables).map(([name, value]) => `${name}=${quoteWord(String(value))}`),
    'node',
    ...(clock === undefined ? [] : [`--import '${clockFrom(clock)}'`]),
    quoteWord(program),
    ...(portBy === 'argument' ? [PORT] : []),
  ].join(' ');
}

/** A module that has `Date` show another time. It is a URL: a question mark would end it. */
function clockFrom(clock: string): string {
  const ahead = `const True=Date,ahead=True.parse("${clock}")-True.now();`;
  const constructed = 'constructor(...given){super(...(given.length&&given||[True.now()+ahead]))}';
  return `data:text/javascript,${ahead}globalThis.Date=class extends True{${constructed}static now(){return True.now()+ahead}}`;
}

/** A word, in quotes where a shell would see more in it. */
function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
