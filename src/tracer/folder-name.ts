import fs from 'node:fs';
import type { Identity } from './identity.ts';

/** The owner of a temporary folder, as its name says. */
export type Owner =
  | { kind: 'process'; process: Identity }
  /** A process in another container, which can't be seen from here. */
  | { kind: 'elsewhere' }
  /** Names of earlier versions did not say it. */
  | { kind: 'unknown' };

/** The beginning of the names of a process's temporary folders. A random part follows. */
export function folderStart({ pid, start }: Identity): string {
  return `net-lessons-${pid}-${start.toString(36)}-${world().toString(36)}-`;
}

const NAME = /^net-lessons-(?<pid>\d+)-(?<start>[0-9a-z]+)-(?<world>[0-9a-z]+)-[A-Za-z0-9]{6}$/;
const OLD_NAME = /^net-lessons-(?:clock-)?(?!\d+$)[A-Za-z0-9]{6}$/;

/** Undefined if the folder is not ours. A number only is the name of a folder that holds progress. */
export function ownerOf(name: string): Owner | undefined {
  const groups = NAME.exec(name)?.groups;
  if (groups === undefined) return OLD_NAME.test(name) ? { kind: 'unknown' } : undefined;
  if (groups.world !== world().toString(36)) return { kind: 'elsewhere' };
  return { kind: 'process', process: { pid: Number(groups.pid), start: Number.parseInt(groups.start ?? '', 36) } };
}

/** Number of the PID namespace. Containers may share the temporary folder, but not their process ids. */
function world(): number {
  try {
    return fs.statSync('/proc/self/ns/pid').ino;
  } catch {
    // Only Linux has PID namespaces.
    return 0;
  }
}
