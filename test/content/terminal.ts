import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import type { SceneProgram } from '../../src/model/lesson.ts';
import { beforeExit } from '../../src/tracer/before-exit.ts';
import type { BareProgram } from './studied.ts';

/** A program that runs, or ran, by itself. */
export interface Terminal extends Readonly<BareProgram> {
  /** The time of day at which it was started, in ms. */
  readonly startedAtMs: number;
  /** Has it stand still, as Ctrl-Z does. */
  suspend(): void;
  resume(): void;
  /** Ends it if it runs, and waits until it is gone. */
  close(): Promise<void>;
}

/** Runs `node <file>` in a folder, with nothing else around it. */
export function openTerminal(
  { name, file }: SceneProgram,
  full: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Terminal {
  const program: BareProgram = { name, file, stdout: '', stderr: '', ending: 'running' };
  const child = spawn(process.execPath, [full], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close').then(([code, signal]) => {
    program.ending = { code, signal };
  });
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8');
    child[stream].on('data', (text: string) => {
      program[stream] += text;
    });
  }
  const kill = () => child.kill('SIGKILL');
  const settled = beforeExit(kill);
  return Object.assign(program, {
    startedAtMs: Date.now(),
    suspend: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async close() {
      kill();
      await closed;
      settled();
    },
  });
}
