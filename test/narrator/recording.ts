import net from 'node:net';
import type { CallRecord, EventRecord, Payload, State, Trace, TraceRecord, Value } from '../../src/model/record.ts';
import { errorFactsOf } from '../../src/probe/error-facts.ts';
import { createObjectRegistry } from '../../src/probe/object-registry.ts';
import { serverState, socketState } from '../../src/probe/state.ts';
import { captureValue } from '../../src/probe/values.ts';

type Emitter = net.Server | net.Socket;
// biome-ignore lint/suspicious/noExplicitAny: a call is made by the name of its method.
type Methods = Record<string, (...args: any[]) => unknown>;

/** Watches real servers and sockets of this very process, and keeps the records that a probe would have made of them. */
export interface Recording {
  trace: Trace & { records: TraceRecord[] };
  /** Records the events of an object; sockets that a server accepts are watched too. */
  watch<T extends Emitter>(object: T): T;
  /** Calls a method and records the call, also if it throws; then its error is returned. */
  call(object: Emitter, name: string, ...args: unknown[]): unknown;
  /** Calls `net.connect` or `net.createServer` likewise, and watches what it made. */
  make<T extends Emitter>(name: 'connect' | 'createServer', ...args: unknown[]): T;
  /** The first record of an event or call. */
  find(type: 'event' | 'call', name: string, object?: Emitter): EventRecord | CallRecord;
}

export function record(program = 'both'): Recording {
  const objects = createObjectRegistry();
  const trace = { records: [] as TraceRecord[], over: false };
  const stateOf = (object: Emitter): State =>
    object instanceof net.Server ? serverState(object) : socketState(object);
  const told = (value: unknown): Value => captureValue(value, objects);
  const payloadOf = (value: unknown): Payload | undefined => {
    const { kind, ...rest } = told(value);
    return kind === 'Buffer' || kind === 'string' ? ({ kind, ...rest } as Payload) : undefined;
  };
  const stamp = () => ({ seq: trace.records.length + 1, t: trace.records.length, program });

  function watch<T extends Emitter>(object: T): T {
    const { emit } = object;
    object.emit = function (this: T, name: string, ...args: unknown[]) {
      trace.records.push(eventOf(this, name, args));
      if (name === 'connection' && args[0] instanceof net.Socket) watch(args[0]);
      return Reflect.apply(emit, this, [name, ...args]);
    } as T['emit'];
    return object;
  }

  function eventOf(object: Emitter, name: string, args: unknown[]): EventRecord {
    return {
      type: 'event',
      ...stamp(),
      object: objects.idOf(object),
      name,
      args: args.map(told),
      listeners: object.listenerCount(name),
      state: stateOf(object),
      ...(name === 'connection' && args[0] instanceof net.Socket ? { socket: socketState(args[0]) } : {}),
      ...(name === 'data' ? { data: payloadOf(args[0]) } : {}),
      ...(args[0] instanceof Error ? { error: errorFactsOf(args[0]) } : {}),
    };
  }

  function call(object: Emitter, name: string, ...args: unknown[]): unknown {
    const entry: CallRecord = {
      type: 'call',
      ...stamp(),
      object: objects.idOf(object),
      name,
      args: args.map(told),
      ...(name === 'write' || name === 'end' ? { data: payloadOf(args[0]) } : {}),
    };
    trace.records.push(entry);
    try {
      const value = (object as unknown as Methods)[name]?.(...args);
      Object.assign(entry, { returned: told(value), state: stateOf(object) });
      return value;
    } catch (error) {
      Object.assign(entry, { threw: errorFactsOf(error), state: stateOf(object) });
      return error;
    }
  }

  function make<T extends Emitter>(name: 'connect' | 'createServer', ...args: unknown[]): T {
    const object = watch((net as unknown as Methods)[name]?.(...args) as T);
    const id = objects.idOf(object);
    const made = {
      object: id,
      name: `net.${name}`,
      args: args.map(told),
      returned: told(object),
      state: stateOf(object),
    };
    trace.records.push({ type: 'call', ...stamp(), ...made });
    return object;
  }

  function find(type: 'event' | 'call', name: string, object?: Emitter): EventRecord | CallRecord {
    const found = trace.records.find((entry): entry is EventRecord | CallRecord => {
      if (entry.type !== type || !('name' in entry) || entry.name !== name) return false;
      return object === undefined || entry.object === objects.idOf(object);
    });
    if (!found)
      throw new Error(`No ${type} '${name}' among ${trace.records.map((entry) => 'name' in entry && entry.name)}`);
    return found;
  }

  return { trace, watch, call, make, find };
}
