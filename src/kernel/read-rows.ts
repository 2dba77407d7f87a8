import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import type { KernelRow } from '../model/kernel.ts';
import { parseNetstat } from './netstat.ts';
import { parseProcNet } from './proc-net.ts';
import { socketInode } from './socket-inode.ts';

/** All TCP sockets of the machine, or `undefined` if the platform does not tell. It takes some milliseconds, longer with `netstat`. */
export function readRows(platform = process.platform): KernelRow[] | undefined {
  try {
    return platform === 'linux' ? readProc() : parseNetstat(runNetstat(platform));
  } catch {
    // No such file, or no such program.
    return undefined;
  }
}

function readProc(): KernelRow[] {
  return [...parseProcNet(readFileSync('/proc/net/tcp', 'latin1')), ...parseProcNet(readIfThere('/proc/net/tcp6'))];
}

/** Without IPv6, there is no file for it. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

const NETSTAT_LIMIT_MS = 3000;
const MOST_BYTES = 64 * 1024 * 1024;

function runNetstat(platform: NodeJS.Platform): string {
  const args = platform === 'win32' ? ['-an'] : ['-an', '-p', 'tcp'];
  return execFileSync('netstat', args, {
    encoding: 'latin1',
    timeout: NETSTAT_LIMIT_MS,
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  });
}

/** Which of these processes has which socket, by inode. Linux alone tells; elsewhere, and of others' processes, there is none. */
export function readHolders(pids: readonly number[]): Map<number, number> {
  return new Map(pids.flatMap((pid) => inodesOf(pid).map((inode) => [inode, pid] as const)));
}

function inodesOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const inode = socketInode(pid, fd);
      return inode === undefined ? [] : [Number(inode)];
    });
  } catch {
    // The process has ended, or there is no such folder.
    return [];
  }
}
