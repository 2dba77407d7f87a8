import process from 'node:process';
import { MessagePort } from 'node:worker_threads';
import type { Apart } from '../model/apart.ts';
import { attempt } from './attempt.ts';
import type { Channel } from './channel.ts';
import { startsNode } from './launcher.ts';
import { isOfPackage } from './role.ts';
import { type Caller, callerOf } from './site.ts';
import { pass } from './stacks.ts';
import { wrapMethod } from './wrap.ts';

/** Tells of something that is not watched; its file is nobody's own where it is that of a package. */
export function tellApart(channel: Channel, what: Apart['what'], file: string): void {
  channel.tell({ kind: 'apart', what, file: isOfPackage(file) ? '' : file, node: process.version });
}

/** What the program starts, which runs without us. */
export interface Started {
  /** An emitter announces something: a process that has started, or a worker of a cluster. */
  sees(emitter: unknown, name: unknown, first: unknown): void;
  /** Tells what has been seen. */
  tell(): void;
}

interface Child {
  spawnfile: string;
  spawnargs: readonly string[];
}

/** @param later is called when something is to be told soon */
export function noteStarted(channel: Channel, later: () => void): Started {
  let children = new Map<object, 'child' | 'worker'>();
  watchThreads(() => tellApart(channel, 'thread', ''));
  return {
    sees(emitter, name, first) {
      if (name === 'spawn' && isOfNode(emitter)) children.set(emitter, 'child');
      // Its process has been seen before.
      else if (name === 'fork') {
        const { process: child } = Object(first) as { process?: object };
        if (child && children.has(child)) children.set(child, 'worker');
      }
      if (children.size > 0) later();
    },

    tell() {
      if (children.size === 0) return;
      const told = children;
      children = new Map();
      for (const [child, what] of told) tellApart(channel, what, fileOf(child as Child));
    },
  };
}

/**
 * Each thread that is made registers this once, on a port of its own.
 *
 * @param starts is called when the program starts a thread; those of packages, such as compilers, are nobody's program
 */
function watchThreads(starts: () => void): void {
  wrapMethod(MessagePort.prototype, 'on', (original) => {
    return function on(...args) {
      if (args[0] === 'messageerror') attempt(() => isThreadOfProgram(callerOf(on)) && starts());
      return pass(original, this, args);
    };
  });
}

/** Node has threads of its own, for the hooks of modules. */
function isThreadOfProgram({ through, site }: Caller): boolean {
  if (!through.includes('node:internal/worker') || isOfPackage(site?.file ?? '')) return false;
  return !through.some((file) => file.startsWith('node:internal/modules/'));
}

function isOfNode(object: unknown): object is Child {
  const { spawnfile, spawnargs } = Object(object) as Partial<Child>;
  if (typeof spawnfile !== 'string' || !Array.isArray(spawnargs)) return false;
  return spawnfile === process.execPath || startsNode(spawnfile) || wordsOf({ spawnfile, spawnargs }).some(startsNode);
}

/** What is run; of a shell's command, its words. */
function wordsOf({ spawnargs }: Child): string[] {
  const words = spawnargs.filter((word): word is string => typeof word === 'string');
  return words[1] === '-c' ? (words[2] ?? '').split(/[\s;&|()'"]+/) : words;
}

/** Options that are followed by another file than the one that is run. */
const WITH_FILE = /^(?:-r|--require|--import|--(?:experimental-)?loader)$/;

function fileOf(child: Child): string {
  const words = wordsOf(child);
  return words.find((word, at) => /^[^-].*\.[cm]?[jt]sx?$/.test(word) && !WITH_FILE.test(words[at - 1] ?? '')) ?? '';
}
