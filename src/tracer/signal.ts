/**
 * Sends a signal, or with 0 only asks whether there is somebody to get it.
 *
 * @param pid of a process; negative for all processes of that group
 * @returns false if nobody is there any more
 */
export function sendSignalTo(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
