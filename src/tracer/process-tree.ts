import fs from 'node:fs';
import { statOf } from './identity.ts';

/** A process and all that it started and that is still below it, as far as `/proc` tells: elsewhere the process alone. */
export function treeOf(pid: number): number[] {
  const found = [pid];
  for (let index = 0; index < found.length && found.length < MOST; index += 1)
    found.push(...childrenOf(found[index] ?? 0));
  return found;
}

/** Whoever forks without end is not counted to the end. */
const MOST = 256;

function childrenOf(pid: number): number[] {
  try {
    const threads = fs.readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((thread) => numbers(fs.readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')));
  } catch {
    // Gone meanwhile, or no such folder here.
    return [];
  }
}

/** The process that started it, or that has taken it over; 0 for none, and where the platform does not tell. */
export function parentOf(pid: number): number {
  return Number(/\) \w (\d+)/.exec(statOf(pid))?.[1] ?? 0);
}

function numbers(text: string): number[] {
  return text.split(' ').filter(Boolean).map(Number);
}

/** Resident memory of a process, in bytes; 0 if it is gone or the platform does not tell. */
export function memoryOf(pid: number): number {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

const PAGE_BYTES = 4096;

/** Processor time that a process, and those below it, have used, in milliseconds; 0 where the platform does not tell. */
export function processorMsOf(pid: number): number {
  return process.platform === 'linux' ? treeOf(pid).reduce((sum, each) => sum + usedBy(each), 0) : 0;
}

/** Linux counts it in hundredths of a second, whatever its own clock does. */
const TICK_MS = 10;

function usedBy(pid: number): number {
  const fields = statOf(pid)
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

/** Whether a process, or one below it, runs or waits for a processor or a disk. */
export function isTreeBusy(pid: number): boolean {
  return process.platform === 'linux' && treeOf(pid).some((each) => isBusy(each));
}

/** Whether a process itself does; for one of several threads, whether its first does. */
export function isBusy(pid: number): boolean {
  return /\) [RD]/.test(statOf(pid));
}

/**
 * Whether what a process does at this moment is to wait for events: one that reads a file or waits for a lock can sleep too, and its event
 * loop stands still. True for one that is gone, and where the platform does not tell.
 */
export function isPolling(pid: number): boolean {
  try {
    const waits = fs.readFileSync(`/proc/${pid}/wchan`, 'utf8');
    return waits === '0' || waits.includes('poll');
  } catch {
    return true;
  }
}

/** The kernel's mark of a process that is being taken down: its descriptors are closed before it is gone. */
const EXITING = 0x4;

/** Whether a process is about to be gone, or nobody has noticed yet that it is. */
export function isExiting(pid: number): boolean {
  const [state = '', , , , , , flags] = statOf(pid)
    .replace(/^.*\) /s, '')
    .split(' ');
  return state === 'Z' || state === 'X' || (Number(flags ?? 0) & EXITING) !== 0;
}
