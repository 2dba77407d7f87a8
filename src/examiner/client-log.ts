import { isUtf8 } from 'node:buffer';
import type net from 'node:net';
import type { ProgramRole } from '../model/exercise.ts';
import { payloadOf } from '../model/payload.ts';
import {
  type CallRecord,
  completeRecord,
  type EventRecord,
  type Payload,
  type RecordDraft,
  type State,
  type TraceRecord,
  type Value,
} from '../model/record.ts';

const SOCKET = 'socket#1';

/** The most records of a client. */
const MAX_RECORDS = 5_000;

/** The exam's own records of what its end of a connection does and sees, in the same form as a probe's. */
export class ClientLog {
  readonly records: TraceRecord[] = [];
  readonly #role: ProgramRole;
  readonly #clock: () => number;
  readonly #stateOf: () => State;

  /** @param role what the exam's end is. Its records have that name. */
  constructor(role: ProgramRole, clock: () => number, stateOf: () => State) {
    this.#role = role;
    this.#clock = clock;
    this.#stateOf = stateOf;
  }

  event(name: string, more: Partial<Pick<EventRecord, 'args' | 'data' | 'error'>> = {}): void {
    this.#add({ type: 'event', object: SOCKET, name, args: [], listeners: 1, ...more, state: this.#stateOf() });
  }

  call(name: string, given: Pick<CallRecord, 'args' | 'data'>): void {
    this.#add({
      type: 'call',
      object: SOCKET,
      name,
      returned: { kind: 'undefined' },
      ...given,
      state: this.#stateOf(),
    });
  }

  #add(draft: RecordDraft): void {
    if (this.records.length >= MAX_RECORDS) return;
    this.records.push(completeRecord(draft, { seq: 0, t: this.#clock(), program: this.#role }));
  }
}

export function stateOfEnd(socket: net.Socket, role: ProgramRole): State {
  const { localAddress, localPort, remoteAddress, remotePort, bytesRead, bytesWritten } = socket;
  const state = {
    role,
    localAddress,
    localPort,
    remoteAddress,
    remotePort,
    bytesRead,
    bytesWritten,
  } as const;
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined));
}

/** The fields of a record with data. */
export function payloadFields(bytes: Buffer): { args: Value[]; data: Payload } {
  const data = payloadOf(bytes, isUtf8);
  return { args: [{ ...data, kind: 'string' }], data };
}
