import type { TraceRecord } from '../model/record.ts';
import type { Fault } from '../model/verdict.ts';
import type { ClientTranscript } from './check-failed-error.ts';
import {
  bytesReceived,
  closeEventOf,
  connectionEventOf,
  endEventOf,
  hasConnections,
  hasEnded,
  isComplete,
  mostWaiting,
} from './record-queries.ts';
import type { Waiting } from './waiting.ts';

/**
 * How long an idle program may take to report a connection that it has accepted, in milliseconds. A program that listens in another
 * process never reports it. A connection that was reset before it was accepted can't be assigned to a client.
 */
const SEEN_MS = 2_000;

/**
 * How long bytes may take until an idle program has read them, in milliseconds. It does not tell of bytes that a decoder keeps back,
 * because they are a part of a character.
 */
const ARRIVAL_MS = 50;

/**
 * How long a program that seems idle may take until it reports something more, in milliseconds. It may also be waiting for its reports to
 * be read. One that does not read what was sent never hears of the end.
 */
const HEARD_MS = 500;

/** The program's ends of the clients' connections, as it reports them. */
export class ProgramSockets {
  readonly #records: readonly TraceRecord[];
  readonly #waiting: Waiting;
  /** Whether the program did not report a connection. Then it is not waited for again. */
  #isBlind = false;

  constructor(records: readonly TraceRecord[], waiting: Waiting) {
    this.#records = records;
    this.#waiting = waiting;
  }

  /** The fault for an end that did not come. */
  noEnd(client: ClientTranscript, came: string, ms: number): Fault {
    const connection = connectionEventOf(this.#records, client);
    return {
      is: 'noEnd',
      came,
      ms,
      ended: connection && hasEnded(this.#records, connection),
      ...(connection?.at ? { at: connection.at } : {}),
    };
  }

  /** Whether the program's socket of this connection can be observed. Waits for it for a while. */
  async isSeen(client: ClientTranscript): Promise<boolean> {
    if (this.#isBlind) return false;
    const isSeen = await this.#waiting.poll(SEEN_MS, () => {
      if (!isComplete(this.#records)) return false;
      return connectionEventOf(this.#records, client) ? true : undefined;
    });
    // One that was reset before it was accepted is not seen where others are.
    this.#isBlind = isSeen === undefined && !hasConnections(this.#records);
    return isSeen ?? false;
  }

  /** Waits until the program has read so many bytes of this client, or for a moment if it does not tell. Returns whether it has. */
  async awaitArrival(client: ClientTranscript, bytes: number, limitMs = ARRIVAL_MS): Promise<boolean> {
    await new Promise(setImmediate);
    if (!(await this.isSeen(client))) return false;
    const hasCome = (): boolean => bytesReceived(this.#records, client) >= bytes;
    return (await this.#waiting.poll(limitMs, () => hasCome() || undefined)) ?? false;
  }

  /** Waits longer for the same: a busy machine may be late to tell. */
  async hasRead(client: ClientTranscript, bytes: number): Promise<boolean> {
    return await this.awaitArrival(client, bytes, HEARD_MS);
  }

  /** Whether the program has closed its socket. */
  hasLetGo(client: ClientTranscript): boolean {
    const connection = connectionEventOf(this.#records, client);
    return connection !== undefined && closeEventOf(this.#records, connection) !== undefined;
  }

  /** Whether the program was told that the client has ended its side ('end'). Waits for it as long as the program does something. */
  async hasHeardEnd(client: ClientTranscript): Promise<boolean> {
    if (!(await this.isSeen(client))) return false;
    const connection = connectionEventOf(this.#records, client);
    if (!connection) return false;
    let looked = 0;
    const hasCome = (): true | undefined => {
      const fresh = this.#records.slice(looked);
      looked = this.#records.length;
      return endEventOf(fresh, connection) ? true : undefined;
    };
    for (let known = -1; known !== this.#records.length; ) {
      known = this.#records.length;
      if (await this.#waiting.poll(HEARD_MS, hasCome)) return true;
    }
    return false;
  }

  /** The highest `writableLength` of the program's socket. */
  mostWaiting(client: ClientTranscript): number {
    const connection = connectionEventOf(this.#records, client);
    return connection ? mostWaiting(this.#records, connection) : 0;
  }

  /** The fault for a socket that it did not close. */
  letGoFault(client: ClientTranscript, ms: number): Fault {
    const connection = connectionEventOf(this.#records, client);
    return { is: 'kept', ms, ...(connection?.at ? { at: connection.at } : {}) };
  }
}
