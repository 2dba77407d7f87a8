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

/** What the operating system says of the sockets of a run, whenever it is asked. */
export class KernelView {
  readonly #register = new SocketRegister();
  readonly #programs: () => readonly RunningProgram[];

  /** @param programs as far as they are known now */
  constructor(programs: () => readonly RunningProgram[]) {
    this.#programs = programs;
  }

  /** Takes note of a record. All records of the run have to come, in their order. */
  observe(record: TraceRecord): void {
    this.#register.observe(record);
  }

  /** The sockets as they are now, program by program, or `undefined` if the platform does not tell. */
  read(): KernelSocket[] | undefined {
    const rows = readRows();
    if (!rows) return undefined;
    const programs = this.#programs();
    const holders = readHolders(programs.map(({ pid }) => pid).filter((pid) => pid > 0));
    const sockets = this.#register.select(rows, ({ inode }) => {
      const pid = inode ? holders.get(inode) : undefined;
      return programs.find((program) => program.pid === pid)?.name;
    });
    const place = ({ program }: KernelSocket): number => programs.findIndex(({ name }) => name === program);
    return sockets.sort((one, other) => place(one) - place(other) || inOrder(one, other));
  }

  /**
   * The sockets once all programs wait and nothing is on its way between the kernels: an acknowledgement may come late. Where a state lasts,
   * as for a client whose server has a full queue, they are returned once they have not changed for {@link LASTING_MS}.
   *
   * @param isBusy whether a program is at work, so that it may still do something with its sockets
   */
  async readAtRest(isBusy: () => boolean): Promise<KernelSocket[] | undefined> {
    const began = performance.now();
    for (let since = began, before = ''; ; ) {
      const isAtWork = isBusy();
      const sockets = this.read();
      if (!sockets || (!isAtWork && isAtRest(sockets))) return sockets;
      const now = performance.now();
      // Timers always run.
      const key = JSON.stringify(sockets.map(({ keepAliveMs: _runs, ...lasting }) => lasting));
      if (isAtWork || key !== before) since = now;
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

/** Servers first, and then by the numbers of the objects. */
function inOrder(one: KernelSocket, other: KernelSocket): number {
  return Number(other.state === 'LISTEN') - Number(one.state === 'LISTEN') || numberOf(one) - numberOf(other);
}

function numberOf({ object }: KernelSocket): number {
  return object ? Number(object.split('#')[1]) : Number.MAX_VALUE;
}
