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

/** Where nobody can say whether the owner lives, this is long enough to say that it does not. */
const OLD_MS = 24 * 60 * 60 * 1000;

/** How long programs that were left may take to end, in milliseconds, and how often one looks. */
const GRACE_MS = 500;
const LOOK_EVERY_MS = 10;

/**
 * Ends the programs and removes the temporary folders of processes of ours that are gone and had no time to do so: they were killed. What
 * can't be told for sure to be of ours is left alone.
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
    // Whoever wants to make a folder there will hear of it.
    return [];
  }
}

/** Only real folders of ours: anybody can have laid a link, or a folder of such a name. */
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

/** What we have put into such folders: claims, clocks, and the sockets of lessons. */
function isOurs(file: string): boolean {
  const stats = fs.lstatSync(file, { throwIfNoEntry: false });
  return stats?.isSocket() === true || (stats?.isFile() === true && /^(?:\d+|shift)$/.test(path.basename(file)));
}

/** The programs that were started with a folder, and what they have started. */
function processesOf(folders: readonly string[]): Identity[] {
  const roots = otherProcesses().filter((pid) => folders.some((folder) => belongsTo(pid, path.basename(folder))));
  const found = new Set(roots.flatMap(treeOf));
  // A shell that was watched may be the one that we were started from.
  for (let pid = process.pid; pid > 0; pid = parentOf(pid)) found.delete(pid);
  return [...found].map((pid) => ({ pid, start: startOf(pid) })).filter(({ start }) => start > 0);
}

/**
 * Whether a process was given a probe that names the folder, or that works in it. A shell in which somebody looks at what is in the
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

/** As a signal would, and by force if that takes them too long. */
async function endProcesses(found: readonly Identity[]): Promise<void> {
  const left = (): Identity[] => found.filter(isAlive);
  for (const { pid } of left()) sendSignalTo(pid, 'SIGTERM');
  for (let waitedMs = 0; waitedMs < GRACE_MS && left().length > 0; waitedMs += LOOK_EVERY_MS)
    await pause(LOOK_EVERY_MS);
  for (const { pid } of left()) sendSignalTo(pid, 'SIGKILL');
}
