import { readdirSync, readlinkSync } from 'node:fs';

/** The first descriptor after the standard streams. */
export const FIRST_FREE = 3;

/**
 * The descriptors, besides the standard streams, that this process inherited (`exec 5>log`), as far as the system tells. Node closes them
 * in child processes. Must be called before anything is opened, because only Node's own descriptors can be told apart from inherited ones.
 */
export function givenDescriptors(): number[] {
  const open = openDescriptors();
  const streams = [0, 1, 2].map((fd) => open.get(fd));
  const others = [...open].flatMap(([fd, target]) => (fd < FIRST_FREE ? [] : [target]));
  return [...open].flatMap(([fd, target]) => {
    // Node uses pipes to wake itself up, and has both ends of them.
    const ends = others.filter((other) => other === target).length;
    const isOwnPipe = target.startsWith('pipe:') && ends === 2 && !streams.includes(target);
    const isOwn = isOwnPipe || /^anon_inode:|^\/dev\/u?random$/.test(target);
    return fd < FIRST_FREE || isOwn ? [] : [fd];
  });
}

/** The target of each descriptor. */
function openDescriptors(): Map<number, string> {
  const open = new Map<number, string>();
  if (process.platform !== 'linux') return open;
  for (const name of readdirSync('/proc/self/fd')) {
    try {
      open.set(Number(name), readlinkSync(`/proc/self/fd/${name}`));
    } catch {
      // It was only open for reading the folder.
    }
  }
  return open;
}
