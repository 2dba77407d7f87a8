import { isUtf8 } from 'node:buffer';
import type net from 'node:net';
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

/** The name of the clients in their records. */
export const CLIENT = 'client';

const SOCKET = 'socket#1';

/** The most records of a client. */
const MAX_RECORDS = 5_000;

/** A client's own records of what it does and sees, in the same form as a probe's. */
export class ClientLog {
  readonly records: TraceRecord[] = [];
  readonly #clock: () => number;
  readonly #stateOf: () => State;

  constructor(clock: () => number, stateOf: () => State) {
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
    this.records.push(completeRecord(draft, { seq: 0, t: this.#clock(), program: CLIENT }));
  }
}

export function clientStateOf(socket: net.Socket): State {
  const { localAddress, localPort, remoteAddress, remotePort, bytesRead, bytesWritten } = socket;
  const state = {
    role: 'client',
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
