import type { Check, PortSource, ProgramRole } from '../model/exercise.ts';
import { clientCommand, type RepeatableClient } from './client-command.ts';
import { serverCommand } from './server-command.ts';
import { type MadePath, pathLines } from './shell-paths.ts';

/** The port for trying a program by hand. */
const PORT = 8000;

/** What is repeated by hand. */
export interface ShellLinesOptions {
  check: Check;
  portBy: PortSource;
  role: ProgramRole | undefined;
  /** The program's path for a shell. */
  program: string;
  clients: readonly RepeatableClient[];
  /** Paths that were made for the check. */
  socketPaths: readonly MadePath[];
}

/**
 * Shell commands that reproduce a failure: those that occupy the ports and paths, the upstream, the program, and the clients; or a server, and the
 * program, if that is a client. All but the last keep running, so each needs its own terminal.
 */
export function shellLines({ check, portBy, role, program, clients: ends, socketPaths }: ShellLinesOptions): string[] {
  const accepted = ends.find(({ isAccepted }) => isAccepted);
  if (role === 'client')
    return [...(check.isAlone ? [] : [serverCommand(accepted, PORT)]), startLine(check, portBy, program)];
  const doers = ends.filter(({ isAccepted }) => !isAccepted);
  const { taken = 0 } = check;
  const ports = Array.from({ length: taken }, (_, index) => PORT + index);
  const takers = `node -e 'for (const port of [${ports.join(', ')}]) require("net").createServer().listen(port, "127.0.0.1")'`;
  const paths = pathLines(socketPaths, doers);
  const clients = clientCommand(paths.clients, PORT + taken);
  return [
    ...(taken > 0 ? [takers] : []),
    ...paths.before,
    ...(check.upstream === 'exam' ? [serverCommand(accepted, PORT + taken + 1)] : []),
    startLine(check, portBy, program),
    ...(clients ? [clients] : []),
    ...paths.after,
  ];
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

/** A module that changes the time of `Date`. It is a `data:` URL, so it must not contain a question mark. */
function clockFrom(clock: string): string {
  const ahead = `const True=Date,ahead=True.parse("${clock}")-True.now();`;
  const constructed = 'constructor(...given){super(...(given.length&&given||[True.now()+ahead]))}';
  return `data:text/javascript,${ahead}globalThis.Date=class extends True{${constructed}static now(){return True.now()+ahead}}`;
}

/** Quotes a word if a shell needs it. */
function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
