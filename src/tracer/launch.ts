import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import type { Duplex } from 'node:stream';
import { socketInode } from '../kernel/socket-inode.ts';
import { LONGEST_MESSAGE, readMessage } from '../model/message.ts';
import type { ProbeMessage, TracerReply } from '../model/wire.ts';
import { carrierOf } from './carrier.ts';
import { freeDescriptor, OutOfDescriptorsError } from './descriptor.ts';
import { FIRST_FREE } from './given-descriptors.ts';
import { argsFor, type LaunchOptions, probedEnv, socketLinkOf, stdioOf } from './launch-options.ts';
import { now } from './now.ts';
import { afterReading, readLines } from './reading.ts';
import { sendSignalTo } from './signal.ts';
import { matchOutput } from './stray-output.ts';

/** Receives what a process reports. */
export interface ProcessListener {
  message(message: ProbeMessage): void;
  /**
   * Output that the probe did not report: because there was too much, or because it did not go through `process.stdout`, like the last
   * output of a crashing Node, or that of a child.
   *
   * @param before an output message that comes after it
   */
  stray(stream: 'stdout' | 'stderr', text: string, before: ProbeMessage | undefined): void;
  /** All text of a reported output has come, or its stream is not read here. */
  arrived(report: ProbeMessage): void;
  /** The process has ended, and everything that it sent was read. */
  exited(code: number | null, signal: string | null): void;
}

export interface ProgramProcess {
  readonly pid: number;
  answer(answer: TracerReply): void;
  /** Kills or stops the process and everything that it started. Windows can't stop processes. */
  kill(signal: 'SIGKILL' | 'SIGSTOP'): void;
  /** Sends a signal to the process that was started. */
  signal(name: NodeJS.Signals): void;
  /** Whether a process has our channel, and so was started by the program, directly or indirectly. */
  hasChannel(pid: number): boolean;
  /** Closes our ends of its streams. */
  release(): void;
}

/**
 * Starts a program with the probe.
 *
 * @throws if the operating system starts no process; OutOfDescriptorsError if that is the reason
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
  // If there is no process, an error is thrown below.
  child.on('error', () => undefined);
  if (child.pid === undefined) throw startError(given.command, child);
  const { pid } = child;
  const channel = (child.stdio as unknown[])[fd] as Duplex;
  // Immediately, because the program may later open something else at this descriptor.
  const socket = socketInode(pid, fd);
  const socketLink = socketLinkOf(given);
  if (socket !== undefined && socketLink !== undefined) writeLink(socketLink, socket);
  let isLeft = true;
  // When the group is empty, its number may be used for another group.
  child.once('exit', () => {
    isLeft = !given.isForeign && signalGroup(pid, 0);
  });
  if (given.onOutput) readOutput(child, given.onOutput);
  listenToProcess(child, channel, given, listener);
  return {
    pid,
    answer(answer) {
      // A probe reads every reply. If replies pile up, the other end is not a probe.
      if (channel.writableLength < MOST_UNREAD) channel.write(`${JSON.stringify(answer)}\n`);
    },
    hasChannel: (other) => socket !== undefined && socketInode(other, fd) === socket,
    kill: (signal) => void (isLeft && (given.isForeign ? child.kill(signal) : signalGroup(pid, signal))),
    signal: (name) => void child.kill(name),
    release() {
      for (const stream of child.stdio) stream?.destroy();
    },
  };
}

/**
 * If the program does not exist, Node creates the streams all the same, unless it could not create the pipes. Node's own error comes later.
 */
function startError(command: string, { stdio }: Partial<ChildProcess>): Error {
  const what = `Could not start ${command}.`;
  return stdio ? new Error(what) : new OutOfDescriptorsError(what);
}

/** The most characters of unread replies. */
const MOST_UNREAD = 65_536;

/** As the target of a symbolic link, because that works on a full disk too. */
function writeLink(file: string, text: string): void {
  try {
    fs.symlinkSync(text, file);
  } catch {
    // Then the probe can only check that it is a socket.
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
    return (
      pipe &&
      matchOutput<ProbeMessage>(
        pipe,
        ({ text, before }) => listener.stray(stream, text, before),
        (report) => listener.arrived(report),
      )
    );
  };
  const streams = { stdout: match('stdout'), stderr: match('stderr') };
  // The process may be killed while a reply is on its way.
  channel.on('error', () => undefined);
  readLines(channel, LONGEST_MESSAGE, (line) => {
    const message = readMessage(line);
    // A message can't be about the future.
    if (message) message.at = Math.min(message.at, now());
    if (message?.kind === 'output') streams[message.stream]?.reported(message.text, message);
    if (message) listener.message(message);
    if (message?.kind === 'output' && !streams[message.stream]) listener.arrived(message);
  });
  // Not 'close', because children of the program may have inherited the pipes and keep them open.
  child.once('exit', (code, signal) =>
    afterReading(() => {
      for (const stream of Object.values(streams)) stream?.finish();
      listener.exited(code, signal);
    }),
  );
}

/** Returns false if the process and everything that it started have ended. */
function signalGroup(pid: number, signal: 0 | 'SIGKILL' | 'SIGSTOP'): boolean {
  return sendSignalTo(process.platform === 'win32' ? pid : -pid, signal);
}
