import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import type { Duplex } from 'node:stream';
import { LONGEST_MESSAGE, readMessage } from '../model/message.ts';
import type { ProbeMessage, TracerReply } from '../model/wire.ts';
import { carrierOf } from './carrier.ts';
import { freeDescriptor, OutOfDescriptorsError, socketAt } from './descriptor.ts';
import { FIRST_FREE } from './given-descriptors.ts';
import { argsFor, type LaunchOptions, probedEnv, socketLinkOf, stdioOf } from './launch-options.ts';
import { now } from './now.ts';
import { afterReading, readLines } from './reading.ts';
import { sendSignalTo } from './signal.ts';
import { matchOutput } from './stray-output.ts';

/** What a process tells. */
export interface ProcessListener {
  message(message: ProbeMessage): void;
  /**
   * Output that was not reported: too much of it, or what went around `process.stdout`, as the last words of a dying Node, or of a child.
   *
   * @param before a message of output that comes after it
   */
  stray(stream: 'stdout' | 'stderr', text: string, before: ProbeMessage | undefined): void;
  /** The process has ended, and everything that it said was read. */
  exited(code: number | null, signal: string | null): void;
}

export interface ProgramProcess {
  readonly pid: number;
  answer(answer: TracerReply): void;
  /** Ends or stops the process and all that it started, whatever it is doing. Windows can't stop it. */
  kill(signal: 'SIGKILL' | 'SIGSTOP'): void;
  /** Hands on a signal from outside to the process that was started. */
  signal(name: NodeJS.Signals): void;
  /** Whether a process has our channel: it was started by the program, however many others lie between. */
  hasChannel(pid: number): boolean;
  /** Closes what we hold of it. */
  release(): void;
}

/**
 * Starts a program under the probe.
 *
 * @throws if the operating system starts no process; OutOfDescriptors where that is why
 */
export function launchProgram(given: LaunchOptions, listener: ProcessListener): ProgramProcess {
  const fd = given.isForeign ? freeDescriptor() : FIRST_FREE;
  const carrier = carrierOf(given);
  const child = spawn(given.command, argsFor(given, carrier), {
    cwd: given.cwd,
    env: probedEnv(given, fd, carrier),
    stdio: stdioOf(given, fd),
    detached: process.platform !== 'win32' && !given.isForeign,
  });
  // Without a process, the error is thrown below.
  child.on('error', () => undefined);
  if (child.pid === undefined) throw startError(given.command, child);
  const { pid } = child;
  const channel = (child.stdio as unknown[])[fd] as Duplex;
  // At once: later, the program may have put something else there.
  const socket = socketAt(pid, fd);
  const socketLink = socketLinkOf(given);
  if (socket !== undefined && socketLink !== undefined) writeLink(socketLink, socket);
  let isLeft = true;
  // Once it is empty, the group's number may be given to somebody else.
  child.once('exit', () => {
    isLeft = !given.isForeign && signalGroup(pid, 0);
  });
  if (given.onOutput) readOutput(child, given.onOutput);
  listenToProcess(child, channel, given, listener);
  return {
    pid,
    answer(answer) {
      // A probe waits for each of its answers: whoever does not read them is none.
      if (channel.writableLength < MOST_UNREAD) channel.write(`${JSON.stringify(answer)}\n`);
    },
    hasChannel: (other) => socket !== undefined && socketAt(other, fd) === socket,
    kill: (signal) => void (isLeft && (given.isForeign ? child.kill(signal) : signalGroup(pid, signal))),
    signal: (name) => void child.kill(name),
    release() {
      for (const stream of child.stdio) stream?.destroy();
    },
  };
}

/** Node makes streams even for a program that is not there, unless it could not make the pipes; its own error comes later than this. */
function startError(command: string, { stdio }: Partial<ChildProcess>): Error {
  const what = `Could not start ${command}.`;
  return stdio ? new Error(what) : new OutOfDescriptorsError(what);
}

/** Answers that wait to be read, in characters. */
const MOST_UNREAD = 65_536;

/** In a link that leads nowhere: it needs no room on a disk that is full. */
function writeLink(file: string, text: string): void {
  try {
    fs.symlinkSync(text, file);
  } catch {
    // Then it is only known to be a socket.
  }
}

function readOutput(child: ChildProcess, onOutput: NonNullable<LaunchOptions['onOutput']>): void {
  child.stdout?.on('data', (bytes: Buffer) => onOutput('stdout', bytes));
  child.stderr?.on('data', (bytes: Buffer) => onOutput('stderr', bytes));
}

function listenToProcess(
  child: ChildProcess,
  channel: Duplex,
  { onOutput }: LaunchOptions,
  listener: ProcessListener,
): void {
  const match = (stream: 'stdout' | 'stderr') => {
    const pipe = onOutput ? null : child[stream];
    return pipe && matchOutput<ProbeMessage>(pipe, ({ text, before }) => listener.stray(stream, text, before));
  };
  const streams = { stdout: match('stdout'), stderr: match('stderr') };
  // The process may be killed while an answer is on its way.
  channel.on('error', () => undefined);
  readLines(channel, LONGEST_MESSAGE, (line) => {
    const message = readMessage(line);
    // Nobody can tell of what is still to come.
    if (message) message.at = Math.min(message.at, now());
    if (message?.kind === 'output') streams[message.stream]?.reported(message.text, message);
    if (message) listener.message(message);
  });
  // Not 'close': the program's own children may have inherited the pipes, and keep them open.
  child.once('exit', (code, signal) =>
    afterReading(() => {
      for (const stream of Object.values(streams)) stream?.finish();
      listener.exited(code, signal);
    }),
  );
}

/** False if neither the process nor any that it started is left. */
function signalGroup(pid: number, signal: 0 | 'SIGKILL' | 'SIGSTOP'): boolean {
  return sendSignalTo(process.platform === 'win32' ? pid : -pid, signal);
}
