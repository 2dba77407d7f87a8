import { setTimeout } from 'node:timers/promises';
import { isAtRest, type KernelSocket } from '../model/kernel.ts';
import type { TraceRecord } from '../model/record.ts';
import { readHolders, readRows } from './read-rows.ts';
import { SocketRegister } from './socket-register.ts';

/** A program of a run. A process that was not started yet has pid 0. */
export interface RunningProgram {
  name: string;
  pid: number;
}

/** The run whose sockets are looked at. */
export interface ObservedRun {
  /** As far as they are known now. */
  programs(): readonly RunningProgram[];
  /** Whether one of them is at work, so that it may still do something with its sockets. */
  isBusy(): boolean;
}

/** What the operating system says of the sockets of a run, whenever it is asked. */
export class KernelView {
  readonly #register = new SocketRegister();
  readonly #run: ObservedRun;

  constructor(run: ObservedRun) {
    this.#run = run;
  }

  /** Takes note of a record. All records of the run have to come, in their order. */
  observe(record: TraceRecord): void {
    this.#register.observe(record);
  }

  /** The sockets as they are now, in the order of the programs, or `undefined` if the platform does not tell. */
  read(): KernelSocket[] | undefined {
    const rows = readRows();
    if (!rows) return undefined;
    const programs = this.#run.programs();
    const holders = readHolders(programs.map(({ pid }) => pid).filter((pid) => pid > 0));
    const sockets = this.#register.select(rows, ({ inode }) => {
      const pid = inode ? holders.get(inode) : undefined;
      return programs.find((program) => program.pid === pid)?.name;
    });
    const place = ({ program }: KernelSocket): number => programs.findIndex(({ name }) => name === program);
    return sockets.sort((one, other) => place(one) - place(other));
  }

  /**
   * The sockets once all programs wait and nothing is on its way between the kernels: an acknowledgement may come late. Where a state lasts,
   * as for a client whose server has a full queue, they are returned once they have not changed for {@link LASTING_MS}.
   */
  async readAtRest(): Promise<KernelSocket[] | undefined> {
    const began = performance.now();
    for (let since = began, before = ''; ; ) {
      const isBusy = this.#run.isBusy();
      const sockets = this.read();
      if (!sockets || (!isBusy && isAtRest(sockets))) return sockets;
      const now = performance.now();
      const key = JSON.stringify(sockets);
      if (isBusy || key !== before) since = now;
      if (now - since >= LASTING_MS || now - began >= LIMIT_MS) return sockets;
      before = key;
      await setTimeout(BETWEEN_READS_MS);
    }
  }
}

const LASTING_MS = 300;
/** For a program that never waits. */
const LIMIT_MS = 5000;
const BETWEEN_READS_MS = 10;
