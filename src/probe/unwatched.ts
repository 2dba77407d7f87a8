import { ChildProcess } from 'node:child_process';
import process from 'node:process';
import { types } from 'node:util';
import { MessagePort } from 'node:worker_threads';
import type { UnwatchedProcess } from '../model/unwatched.ts';
import { attempt } from './attempt.ts';
import type { Channel } from './channel.ts';
import { startsNode } from './launcher.ts';
import { isInPackage } from './role.ts';
import { type Caller, callerOf } from './site.ts';
import { callOriginal } from './stacks.ts';
import { wrapMethod } from './wrap.ts';

/** Reports a process that is not watched. The file of a package is left out. */
export function reportUnwatched(channel: Channel, what: UnwatchedProcess['what'], file: string): void {
  channel.send({ kind: 'unwatched', what, file: isInPackage(file) ? '' : file, node: process.version });
}

/** Observes what the program starts, which runs without the probe. */
export interface StartedProcesses {
  /** An emitter announces a started process or a cluster worker. */
  noteEvent(emitter: unknown, name: unknown, first: unknown): void;
  /** Reports what was observed. */
  report(): void;
}

interface Child {
  spawnfile: string;
  spawnargs: readonly string[];
}

/** @param reportLater called when something should be reported soon */
export function watchStarted(channel: Channel, reportLater: () => void): StartedProcesses {
  let children = new Map<object, 'child' | 'worker'>();
  watchThreads(() => reportUnwatched(channel, 'thread', ''));
  return {
    noteEvent(emitter, name, first) {
      if (name === 'spawn' && isOfNode(emitter)) children.set(emitter, 'child');
      // Its process was observed before.
      else if (name === 'fork' && children.size > 0) {
        const child: unknown = types.isProxy(first)
          ? undefined
          : Object.getOwnPropertyDescriptor(first, 'process')?.value;
        if (children.has(child as object)) children.set(child as object, 'worker');
      }
      if (children.size > 0) reportLater();
    },

    report() {
      if (children.size === 0) return;
      const reported = children;
      children = new Map();
      for (const [child, what] of reported) reportUnwatched(channel, what, fileOf(child as Child));
    },
  };
}

/**
 * Each new thread registers this listener once, on its own port.
 *
 * @param onThread called when the program starts a thread. Threads of packages, such as compilers, are ignored
 */
function watchThreads(onThread: () => void): void {
  wrapMethod(MessagePort.prototype, 'on', (original) => {
    return function on(...args) {
      if (args[0] === 'messageerror') attempt(() => isThreadOfProgram(callerOf(on)) && onThread());
      return callOriginal(original, this, args);
    };
  });
}

/** Node itself starts threads for module hooks. */
function isThreadOfProgram({ through, site }: Caller): boolean {
  if (!through.includes('node:internal/worker') || isInPackage(site?.file ?? '')) return false;
  return !through.some((file) => file.startsWith('node:internal/modules/'));
}

/** Other emitters may announce something with the same name. Their getters must not be called. */
function isOfNode(object: unknown): object is Child {
  if (types.isProxy(object) || !(object instanceof ChildProcess)) return false;
  const { spawnfile } = object;
  return spawnfile === process.execPath || commandsOf(object).some(startsNode);
}

/** The command that is run. For a shell, the first word of each of its commands. */
function commandsOf({ spawnfile, spawnargs }: Child): string[] {
  if (spawnargs[1] !== '-c') return [spawnfile];
  const commands = (spawnargs[2] ?? '').split(/[\n;&|()]+/);
  return commands.map((command) => /^\s*(?:\w+=\S*\s+)*(?:exec\s+)?(\S*)/.exec(command)?.[1] ?? '');
}

function wordsOf({ spawnargs }: Child): readonly string[] {
  return spawnargs[1] === '-c' ? (spawnargs[2] ?? '').split(/[\s;&|()'"]+/) : spawnargs;
}

/** Options whose value is a file that is not the main file. */
const WITH_FILE = /^(?:-r|--require|--import|--(?:experimental-)?loader)$/;

function fileOf(child: Child): string {
  const words = wordsOf(child);
  return words.find((word, at) => /^[^-].*\.[cm]?[jt]sx?$/.test(word) && !WITH_FILE.test(words[at - 1] ?? '')) ?? '';
}
