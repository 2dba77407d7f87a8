import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import type { Duplex, Readable } from 'node:stream';
import { type Answer, PROBE_VARIABLE, type ProbeConfig, type ProbeMessage } from '../model/wire.ts';
import { matchOutput } from './stray.ts';

const CHANNEL_FD = 3;

/** How one program is started. */
export interface Launch {
  /** Absolute path of the program. */
  file: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The built probe. */
  probe: URL;
  config: Omit<ProbeConfig, 'fd'>;
}

/** What a process tells. */
export interface Told {
  message(message: ProbeMessage): void;
  /** Output that went around `process.stdout`: the last words of a dying Node, or `fs.writeSync(1, …)`. */
  stray(stream: 'stdout' | 'stderr', text: string): void;
  /** The process has ended, and everything that it said was read. */
  gone(code: number | null, signal: string | null): void;
}

export interface ProgramProcess {
  readonly pid: number;
  answer(answer: Answer): void;
  /** Ends or stops the process and all that it started, whatever it is doing. Windows can't stop it. */
  kill(signal: 'SIGKILL' | 'SIGSTOP'): void;
}

/**
 * Starts a program under the probe.
 *
 * @throws if the operating system starts no process
 */
export function launch(given: Launch, told: Told): ProgramProcess {
  const child = spawn(process.execPath, [given.file], {
    cwd: given.cwd,
    env: probedEnv(given),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches us alone, and we can end the program with all its children.
    detached: process.platform !== 'win32',
  });
  if (child.pid === undefined) throw new Error(`Could not start ${process.execPath}.`);
  const channel = child.stdio[CHANNEL_FD] as Duplex;
  channel.on('error', () => {
    // The process was killed while an answer was on its way.
  });
  const streams = {
    stdout: matchOutput(child.stdout as Readable, (text) => told.stray('stdout', text)),
    stderr: matchOutput(child.stderr as Readable, (text) => told.stray('stderr', text)),
  };
  readLines(channel, (line) => {
    const message = JSON.parse(line) as ProbeMessage;
    if (message.kind === 'output') streams[message.stream].reported(message.text);
    told.message(message);
  });
  child.once('error', () => {
    // It could not be started, which `pid` has told, or not be killed, because it is gone.
  });
  child.once('close', (code, signal) => afterReading(() => told.gone(code, signal)));
  return {
    pid: child.pid,
    answer: (answer) => void channel.write(`${JSON.stringify(answer)}\n`),
    kill: (signal) => killGroup(child, signal),
  };
}

/** Runs something after all that is waiting in the pipes was read. */
export function afterReading(then: () => void): void {
  setImmediate(() => setImmediate(then));
}

/** The surroundings that a program would have in a plain shell, with the probe in front. */
function probedEnv(given: Launch): NodeJS.ProcessEnv {
  const config: ProbeConfig = { ...given.config, fd: CHANNEL_FD };
  return { ...given.env, NODE_OPTIONS: `--import=${given.probe.href}`, [PROBE_VARIABLE]: JSON.stringify(config) };
}

function readLines(stream: Readable, line: (text: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const each of lines) line(each);
  });
}

function killGroup(child: ChildProcess, signal: 'SIGKILL' | 'SIGSTOP'): void {
  const hasGroups = process.platform !== 'win32' && child.pid !== undefined;
  try {
    if (hasGroups) process.kill(-child.pid, signal);
    else if (signal === 'SIGKILL') child.kill(signal);
  } catch {
    // It has ended by itself.
  }
}
