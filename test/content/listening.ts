import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { promisify } from 'node:util';

/** As the Linux kernel writes it in /proc/net/tcp. */
const LISTEN = '0A';

/** Whether some process listens at a TCP port, asked without connecting to it: the operating system's tables tell. */
export async function isListening(port: number): Promise<boolean> {
  if (process.platform !== 'linux') {
    const { stdout } = await promisify(execFile)('netstat', ['-an']);
    return stdout.split('\n').some((line) => /LISTEN/.test(line) && new RegExp(`[.:]${port}\\s`).test(line));
  }
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  );
  return tables.some((table) => table.split('\n').some((line) => isListener(line, port)));
}

function isListener(line: string, port: number): boolean {
  const [, local = '', , state] = line.trim().split(/\s+/);
  return state === LISTEN && Number.parseInt(local.split(':').at(-1) ?? '', 16) === port;
}
