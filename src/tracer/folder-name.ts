import fs from 'node:fs';
import type { Identity } from './identity.ts';

/** Whose a temporary folder is, as its name tells. */
export type Owner =
  | { kind: 'process'; process: Identity }
  /** A process of another container, which we can't see. */
  | { kind: 'elsewhere' }
  /** Earlier versions said nothing. */
  | { kind: 'unknown' };

/** What the name of a process's temporary folders begins with; something random comes after it. */
export function folderStart({ pid, start }: Identity): string {
  return `net-lessons-${pid}-${start.toString(36)}-${world().toString(36)}-`;
}

const NAME = /^net-lessons-(?<pid>\d+)-(?<start>[0-9a-z]+)-(?<world>[0-9a-z]+)-[A-Za-z0-9]{6}$/;
const OLD_NAME = /^net-lessons-(?:clock-)?(?!\d+$)[A-Za-z0-9]{6}$/;

/** Undefined for a folder that is none of ours. A name of digits is that of the folder where the progress is kept. */
export function ownerOf(name: string): Owner | undefined {
  const groups = NAME.exec(name)?.groups;
  if (groups === undefined) return OLD_NAME.test(name) ? { kind: 'unknown' } : undefined;
  if (groups.world !== world().toString(36)) return { kind: 'elsewhere' };
  return { kind: 'process', process: { pid: Number(groups.pid), start: Number.parseInt(groups.start ?? '', 36) } };
}

/** Number of the world in which our process ids mean something: containers may share the folder for temporary files. */
function world(): number {
  try {
    return fs.statSync('/proc/self/ns/pid').ino;
  } catch {
    // Only Linux has several.
    return 0;
  }
}
