import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROBE_VARIABLE } from '../model/environment.ts';
import { type Owner, ownerOf } from './folder-name.ts';
import { environmentOf, type Identity, isAlive, otherProcesses, startOf } from './identity.ts';
import { parentOf, treeOf } from './process-tree.ts';
import { sendSignalTo } from './signal.ts';
import { removeFolder } from './temporary-folder.ts';

/** If it is unknown whether the owner still runs, folders older than this are abandoned. */
const OLD_MS = 24 * 60 * 60 * 1000;

/** How long abandoned programs may take to end, and how often that is checked, in milliseconds. */
const GRACE_MS = 500;
const LOOK_EVERY_MS = 10;

/**
 * Removes what killed processes of net-lessons have left behind: ends their programs and removes their temporary folders. Anything that may
 * belong to somebody else is left alone.
 */
export async function sweepLeftovers(): Promise<void> {
  const folders = namesIn(os.tmpdir()).flatMap((name) => {
    const owner = ownerOf(name);
    const folder = path.join(os.tmpdir(), name);
    return owner && isAbandoned(folder, owner) ? [folder] : [];
  });
  if (folders.length === 0) return;
  await endProcesses(processesOf(folders));
  for (const folder of folders) removeFolder(folder);
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    // Later attempts to create a folder there will report the error.
    return [];
  }
}

/** Only real folders that belong to us. Anybody can create a link or a folder with such a name. */
function isAbandoned(folder: string, owner: Owner): boolean {
  const stats = fs.lstatSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory() || (process.geteuid !== undefined && stats.uid !== process.geteuid())) return false;
  const isOld = Date.now() - stats.mtimeMs > OLD_MS;
  switch (owner.kind) {
    case 'process':
      return !isAlive(owner.process);
    case 'elsewhere':
      return isOld;
    case 'unknown':
      return isOld && namesIn(folder).every((name) => isOurs(path.join(folder, name)));
  }
}

/** Files that net-lessons creates in these folders: claims, clocks, and the sockets of lessons. */
function isOurs(file: string): boolean {
  const stats = fs.lstatSync(file, { throwIfNoEntry: false });
  return stats?.isSocket() === true || (stats?.isFile() === true && /^(?:\d+|shift)$/.test(path.basename(file)));
}

/** The programs that were started with one of these folders, and their descendants. */
function processesOf(folders: readonly string[]): Identity[] {
  const roots = otherProcesses().filter((pid) => folders.some((folder) => belongsTo(pid, path.basename(folder))));
  const found = new Set(roots.flatMap(treeOf));
  // We may have been started from a shell that was watched.
  for (let pid = process.pid; pid > 0; pid = parentOf(pid)) found.delete(pid);
  return [...found].map((pid) => ({ pid, start: startOf(pid) })).filter(({ start }) => start > 0);
}

/**
 * Whether a process has a probe whose configuration names the folder, or that works in the folder. The shell of a user who looks into the
 * folder has no probe.
 */
function belongsTo(pid: number, name: string): boolean {
  const probe = environmentOf(pid)
    .split('\0')
    .find((each) => each.startsWith(`${PROBE_VARIABLE}=`));
  return probe !== undefined && (probe.includes(name) || workingFolderOf(pid).includes(name));
}

function workingFolderOf(pid: number): string {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

/** Ends processes with a signal, and kills them if they do not end in time. */
async function endProcesses(found: readonly Identity[]): Promise<void> {
  const left = (): Identity[] => found.filter(isAlive);
  for (const { pid } of left()) sendSignalTo(pid, 'SIGTERM');
  for (let waitedMs = 0; waitedMs < GRACE_MS && left().length > 0; waitedMs += LOOK_EVERY_MS)
    await pause(LOOK_EVERY_MS);
  for (const { pid } of left()) sendSignalTo(pid, 'SIGKILL');
}
