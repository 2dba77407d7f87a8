import { setTimeout as pause } from 'node:timers/promises';

/** How long to wait until the system has stopped us, in milliseconds. It does not if there is no shell that can continue us. */
const STOPPED_MS = 50;

/** Called before the job is stopped, and after it continues. */
export interface StopHooks {
  /** Erases what should not stay on the screen, and leaves the terminal to the shell. */
  before(): Promise<void>;
  /** Takes the terminal back. */
  after(): void;
}

/** The shell's job: this process and what was started with it, such as npm. */
export interface Job {
  /** Stops the job, as the terminal does on Ctrl-Z if it is not in raw mode. */
  stop(): void;
  /** Resolves when the job is not stopped. */
  whenRunning(): Promise<void>;
  release(): void;
}

export function openJob({ before, after }: StopHooks): Job {
  let stopping: Promise<void> | undefined;

  function stop(): void {
    if (process.platform === 'win32') return;
    stopping ??= stopAndGoOn().finally(() => {
      stopping = undefined;
    });
  }

  async function stopAndGoOn(): Promise<void> {
    await before();
    process.off('SIGTSTP', stop);
    process.kill(0, 'SIGTSTP');
    // The process stands still here until the shell continues it.
    await pause(STOPPED_MS);
    process.on('SIGTSTP', stop);
    after();
  }

  process.on('SIGTSTP', stop);
  return {
    stop,
    whenRunning: async () => await stopping,
    release: () => void process.off('SIGTSTP', stop),
  };
}
