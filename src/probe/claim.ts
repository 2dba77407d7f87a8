import fs from 'node:fs';
import process from 'node:process';

/**
 * Whether this is the one process of a command that is watched: nobody has created the file, or whoever did is gone.
 *
 * @param file left out where there is only one process
 */
export function takeClaim(file: string | undefined): boolean {
  return file === undefined || takeAsLink(file) || (isDeserted(file) && takeAsLink(file));
}

/** A link that leads to nothing, and whose target is the process: unlike a file with something in it, it takes no room on a full disk. */
function takeAsLink(file: string): boolean {
  try {
    fs.symlinkSync(String(process.pid), file);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EEXIST' && takeAsFile(file);
  }
}

/** Not everybody may make links on Windows, or with `--permission`, and not every disk has them. */
function takeAsFile(file: string): boolean {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    // Who may not write (`--permission`) may not start other processes either, as a rule.
    return (error as NodeJS.ErrnoException).code === 'ERR_ACCESS_DENIED';
  }
}

/** Takes the claim away if the process that made it has ended. */
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
