/**
 * Sends a signal. With 0, only checks whether the process exists.
 *
 * @param pid process id; negative for a process group
 * @returns false if there is no such process
 */
export function sendSignalTo(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
