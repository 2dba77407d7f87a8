import fs from 'node:fs';
import { statOf } from './identity.ts';

/** A process and all its descendants, as `/proc` shows them. On other platforms, only the process. */
export function treeOf(pid: number): number[] {
  const found = [pid];
  for (let index = 0; index < found.length && found.length < MOST; index += 1)
    found.push(...childrenOf(found[index] ?? 0));
  return found;
}

/** Limits the work if a program forks without end. */
const MOST = 256;

function childrenOf(pid: number): number[] {
  try {
    const threads = fs.readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((thread) => numbers(fs.readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')));
  } catch {
    // It has ended meanwhile, or there is no such folder.
    return [];
  }
}

/** The parent of a process; 0 if there is none, or if the platform does not tell. */
export function parentOf(pid: number): number {
  return Number(/\) \w (\d+)/.exec(statOf(pid))?.[1] ?? 0);
}

function numbers(text: string): number[] {
  return text.split(' ').filter(Boolean).map(Number);
}

/** Resident memory of a process in bytes; 0 if it has ended or the platform does not tell. */
export function memoryOf(pid: number): number {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

const PAGE_BYTES = 4096;

/** Processor time of a process and its descendants, in milliseconds; 0 if the platform does not tell. */
export function processorMsOf(pid: number): number {
  return process.platform === 'linux' ? treeOf(pid).reduce((sum, each) => sum + usedBy(each), 0) : 0;
}

/** Linux reports it in hundredths of a second. */
const TICK_MS = 10;

function usedBy(pid: number): number {
  const fields = statOf(pid)
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

/** Whether any thread of a process or of a descendant runs, or waits for a processor or a disk. */
export function isTreeBusy(pid: number): boolean {
  return process.platform === 'linux' && treeOf(pid).some((each) => threadsOf(each).some(runs));
}

/** The lines in `/proc` of all threads of a process; none if it has ended. */
function threadsOf(pid: number): string[] {
  try {
    return fs.readdirSync(`/proc/${pid}/task`).map((thread) => statOf(`${pid}/task/${thread}`));
  } catch {
    return [];
  }
}

function runs(stat: string): boolean {
  return /\) [RD]/.test(stat);
}

/** Whether a process itself does. Only its first thread is looked at. */
export function isBusy(pid: number): boolean {
  return runs(statOf(pid));
}

/**
 * Whether a process is waiting for events in its event loop. A process that reads a file or waits for a lock sleeps too, but its event loop
 * is blocked. True if the process has ended, or if the platform does not tell.
 */
export function isPolling(pid: number): boolean {
  try {
    const waits = fs.readFileSync(`/proc/${pid}/wchan`, 'utf8');
    return waits === '0' || waits.includes('poll');
  } catch {
    return true;
  }
}

/** The kernel's flag for a process that is exiting: its descriptors are closed before it is gone. */
const EXITING = 0x4;

/** Whether a process is exiting, is a zombie, or is gone. False if the platform does not tell. */
export function isExiting(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  const [state = '', , , , , , flags] = statOf(pid)
    .replace(/^.*\) /s, '')
    .split(' ');
  return state === '' || state === 'Z' || state === 'X' || (Number(flags ?? 0) & EXITING) !== 0;
}
