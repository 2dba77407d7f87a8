import { readlinkSync } from 'node:fs';

/**
 * The inode number of the socket at a descriptor of a process. It is the same in all processes that share the socket. Undefined if there is
 * none, or if the system does not tell.
 */
export function socketInode(pid: number, fd: number | string): string | undefined {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
  } catch {
    return undefined;
  }
}
