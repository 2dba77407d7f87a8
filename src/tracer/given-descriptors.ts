import { readdirSync, readlinkSync } from 'node:fs';

/** Behind the standard streams. */
export const FIRST_FREE = 3;

/**
 * The descriptors behind the standard streams that this process was given by whoever has started it (`exec 5>log`), as far as the system
 * tells. Node closes them to what it starts. To be asked before anything is opened: what Node has opened until then can be told from them.
 */
export function givenDescriptors(): number[] {
  const open = openDescriptors();
  const streams = [0, 1, 2].map((fd) => open.get(fd));
  const others = [...open].flatMap(([fd, target]) => (fd < FIRST_FREE ? [] : [target]));
  return [...open].flatMap(([fd, target]) => {
    // Node has pipes to wake itself with, of which it holds both ends.
    const ends = others.filter((other) => other === target).length;
    const isOwnPipe = target.startsWith('pipe:') && ends === 2 && !streams.includes(target);
    const isOwn = isOwnPipe || /^anon_inode:|^\/dev\/u?random$/.test(target);
    return fd < FIRST_FREE || isOwn ? [] : [fd];
  });
}

/** What each descriptor leads to. */
function openDescriptors(): Map<number, string> {
  const open = new Map<number, string>();
  if (process.platform !== 'linux') return open;
  for (const name of readdirSync('/proc/self/fd')) {
    try {
      open.set(Number(name), readlinkSync(`/proc/self/fd/${name}`));
    } catch {
      // It was there for the look into the folder.
    }
  }
  return open;
}
