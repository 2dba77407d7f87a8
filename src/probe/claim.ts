import fs from 'node:fs';
import process from 'node:process';

/**
 * Claims to be the one process of a command that is watched. Succeeds if no process has created the file, or if that process is gone.
 *
 * @param file undefined if there is only one process
 */
export function takeClaim(file: string | undefined): boolean {
  return file === undefined || takeAsLink(file) || (isDeserted(file) && takeAsLink(file));
}

/** Creates a symbolic link with the process id as its target. Unlike a file with content, it works on a full disk. */
function takeAsLink(file: string): boolean {
  try {
    fs.symlinkSync(String(process.pid), file);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EEXIST' && takeAsFile(file);
  }
}

/** For systems without symbolic links: Windows, `--permission`, and some disks. */
function takeAsFile(file: string): boolean {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    // A process that may not write files (`--permission`) usually may not start other processes either.
    return (error as NodeJS.ErrnoException).code === 'ERR_ACCESS_DENIED';
  }
}

/** Removes the claim of a process that has ended. */
function isDeserted(file: string): boolean {
  try {
    process.kill(claimantOf(file), 0);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') return false;
    fs.rmSync(file, { force: true });
    return true;
  }
}

function claimantOf(file: string): number {
  const isLink = fs.lstatSync(file).isSymbolicLink();
  return Number(isLink ? fs.readlinkSync(file) : fs.readFileSync(file, 'utf8'));
}
