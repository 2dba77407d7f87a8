import fs from 'node:fs';
import { sendSignalTo } from './signal.ts';

/** Identifies a process. Process ids alone are used again for other processes. */
export interface Identity {
  pid: number;
  /** Start time in clock ticks since boot; 0 if the platform does not tell. */
  start: number;
}

/** The identity of this process. */
export function ownIdentity(): Identity {
  return { pid: process.pid, start: startOf(process.pid) };
}

/** Whether this process still runs, and its id does not belong to another one. */
export function isAlive({ pid, start }: Identity): boolean {
  return start === 0 ? sendSignalTo(pid, 0) : startOf(pid) === start;
}

/** Start time of a process in clock ticks; 0 if it has ended (also if it is a zombie), or if the platform does not tell. */
export function startOf(pid: number): number {
  const [state = '', ...fields] = statOf(pid)
    .replace(/^.*\) /s, '')
    .split(' ');
  return state === '' || 'ZX'.includes(state) ? 0 : Number(fields[START]);
}

/** Index of the start time in the fields after name and state. */
const START = 18;

/** The line in `/proc/PID/stat`, also for a thread: `PID/task/ID`. Empty if it is gone, and on other platforms. */
export function statOf(pid: number | string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

/** All visible processes except this one; none if the platform does not tell. */
export function otherProcesses(): number[] {
  if (process.platform !== 'linux') return [];
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid);
}

/** The environment with which a process started. Empty for processes of other users, which can't be read. */
export function environmentOf(pid: number): string {
  try {
    return fs.readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return '';
  }
}
