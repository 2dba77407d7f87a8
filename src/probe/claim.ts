import fs from 'node:fs';
import process from 'node:process';

/**
 * Whether this is the one process of a command that is watched: nobody has created the file, or whoever did is gone.
 *
 * @param file left out where there is only one process
 */
export function claims(file: string | undefined): boolean {
  return file === undefined || take(file) || (isDeserted(file) && take(file));
}

function take(file: string): boolean {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    // Who may not write (`--permission`) may not start other processes either, as a rule.
    return (error as NodeJS.ErrnoException).code === 'ERR_ACCESS_DENIED';
  }
}

/** Takes the file away if the process that created it has ended. */
function isDeserted(file: string): boolean {
  try {
    process.kill(Number(fs.readFileSync(file, 'utf8')), 0);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') return false;
    fs.rmSync(file, { force: true });
    return true;
  }
}
