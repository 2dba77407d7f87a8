import fs from 'node:fs';
import { sendSignalTo } from './signal.ts';

/** A process, told from all those that have had its number before or get it later. */
export interface Identity {
  pid: number;
  /** When it started, in the system's ticks since it was booted; 0 where the platform does not tell. */
  start: number;
}

/** This process. */
export function ownIdentity(): Identity {
  return { pid: process.pid, start: startOf(process.pid) };
}

/** Whether the process is still there, and not only its number. */
export function isAlive({ pid, start }: Identity): boolean {
  return start === 0 ? sendSignalTo(pid, 0) : startOf(pid) === start;
}

/** When a process started, in ticks; 0 for one that is gone, or has ended and waits to be noticed, and where the platform does not tell. */
export function startOf(pid: number): number {
  const [state = '', ...fields] = statOf(pid)
    .replace(/^.*\) /s, '')
    .split(' ');
  return state === '' || 'ZX'.includes(state) ? 0 : Number(fields[START]);
}

/** Where it stands among the fields after the name and the state. */
const START = 18;

/** What Linux tells of a process in one line; nothing of one that is gone, and nothing elsewhere. */
export function statOf(pid: number): string {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

/** All processes that can be seen, but this one; none where the platform does not tell. */
export function otherProcesses(): number[] {
  if (process.platform !== 'linux') return [];
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid);
}

/** What a process found in its environment when it started; nothing for those of other users, which can't be read. */
export function environmentOf(pid: number): string {
  try {
    return fs.readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return '';
  }
}
