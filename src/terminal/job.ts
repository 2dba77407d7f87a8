import { setTimeout as pause } from 'node:timers/promises';

/** How soon the system stops a job that is told to, in milliseconds; where there is no shell to wake it again, it does not. */
const STOPPED_MS = 50;

/** What has to give way while the job is stopped. */
export interface Stopping {
  /** Clears the screen of what is not to stay there, and leaves the terminal to the shell. */
  before(): Promise<void>;
  /** Takes the terminal back. */
  after(): void;
}

/** The job that a shell started: this process, and what it was started with, such as npm. */
export interface Job {
  /** Stops it, as the terminal itself does on Ctrl-Z while no program reads that key. */
  stop(): void;
  /** Resolves when it is going, which is nearly always at once. */
  going(): Promise<void>;
  release(): void;
}

export function openJob({ before, after }: Stopping): Job {
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
    // Here we stand still, until the shell lets us go on.
    await pause(STOPPED_MS);
    process.on('SIGTSTP', stop);
    after();
  }

  process.on('SIGTSTP', stop);
  return {
    stop,
    going: async () => await stopping,
    release: () => void process.off('SIGTSTP', stop),
  };
}
