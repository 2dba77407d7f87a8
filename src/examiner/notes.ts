import { isUtf8 } from 'node:buffer';
import type net from 'node:net';
import type { CallRecord, ErrorFacts, EventRecord, Payload, State, TraceRecord, Value } from '../model/record.ts';
import { PAYLOAD_SHOWN } from '../model/value.ts';

/** The name of the clients in their records. */
export const CLIENT = 'client';

/** More are not kept. */
const MOST_NOTES = 5_000;

/** A client's own record of what it does and sees, as a program's probe would write it. */
export class Notes {
  readonly records: TraceRecord[] = [];
  readonly #clock: () => number;
  readonly #stateOf: () => State;

  constructor(clock: () => number, stateOf: () => State) {
    this.#clock = clock;
    this.#stateOf = stateOf;
  }

  event(name: string, more: Partial<Pick<EventRecord, 'args' | 'data' | 'error'>> = {}): void {
    this.#add({ type: 'event', name, args: [], listeners: 1, ...more, state: this.#stateOf() });
  }

  call(name: string, args: Value[], data?: Payload): void {
    const returned: Value = { kind: 'undefined' };
    this.#add({ type: 'call', name, args, returned, ...(data ? { data } : {}), state: this.#stateOf() });
  }

  #add(draft: Omit<EventRecord, keyof Place> | Omit<CallRecord, keyof Place>): void {
    if (this.records.length >= MOST_NOTES) return;
    const place: Place = { seq: 0, t: this.#clock(), program: CLIENT, object: 'socket#1' };
    this.records.push({ ...draft, ...place } as TraceRecord);
  }
}

type Place = Pick<EventRecord, 'seq' | 't' | 'program' | 'object'>;

export function stateOf(socket: net.Socket): State {
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

export function payloadOf(bytes: Buffer): Payload {
  const shown = bytes.subarray(0, PAYLOAD_SHOWN);
  const cut = shown.length < bytes.length;
  if (!isUtf8(shown) && !cut) return { kind: 'Buffer', bytes: bytes.length, hex: hexPairs(shown), cut };
  return { kind: 'Buffer', bytes: bytes.length, text: shown.toString(), cut };
}

/** `ff 00 e4` */
export function hexPairs(bytes: Buffer): string {
  return bytes.toString('hex').replace(/..(?=.)/g, '$& ');
}

/** Bytes that are sent, as a programmer would write them. */
export function argumentOf(bytes: Buffer): Value {
  return { ...payloadOf(bytes), kind: 'string' };
}

export function factsOf(error: NodeJS.ErrnoException): ErrorFacts {
  const { name, message, code, syscall } = error;
  return { name, message, ...(code ? { code } : {}), ...(syscall ? { syscall } : {}) };
}
