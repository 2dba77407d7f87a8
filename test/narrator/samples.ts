import { NET_FUNCTIONS, SERVER_EVENTS, SERVER_METHODS, SOCKET_EVENTS, SOCKET_METHODS } from '../../src/model/events.ts';
import type { CallRecord, ErrorFacts, EventRecord, ObjectId, State, TraceRecord } from '../../src/model/record.ts';
import { ERROR_CODES } from '../../src/narrator/codes.ts';
import { ref, valueFrom, values } from '../support/values.ts';

const base = { seq: 9, t: 1.9, program: 'server' };

/** States of sockets as real ones show them. */
export const SOCKET_STATES: Record<string, State> = {
  accepted: socket({ role: 'accepted', localPort: 8000, remotePort: 53112, bytesRead: 5, bytesWritten: 3 }),
  client: socket({ role: 'client', localPort: 53112, remotePort: 8000 }),
  ipv6: socket({ role: 'client', localAddress: '::1', localPort: 53112, remoteAddress: '::1', remotePort: 8000 }),
  unix: unix({ role: 'client' }),
  connecting: unix({ role: 'client', connecting: true, pending: true, readyState: 'opening', writableLength: 5 }),
  fresh: unix({ role: 'client', pending: true }),
  weEnded: socket({ readyState: 'readOnly', bytesWritten: 1 }),
  theyEnded: socket({ readyState: 'writeOnly', bytesRead: 1, allowHalfOpen: true }),
  bothEnded: socket({ readyState: 'closed' }),
  full: socket({ writableLength: 65536 }),
  flowing: socket({ readableFlowing: true, timeout: 300 }),
  paused: socket({ readableFlowing: false, isPaused: true, readableLength: 7 }),
  destroyed: unix({ destroyed: true, pending: true, readyState: 'closed', bytesRead: 1, bytesWritten: 12 }),
  odd: socket({ timeout: '100' as unknown as number }),
  unknown: {},
};

/** States of servers as real ones show them. */
export const SERVER_STATES: Record<string, State> = {
  idle: { listening: false, connections: 0, address: null },
  local: { listening: true, connections: 1, address: { address: '127.0.0.1', family: 'IPv4', port: 8000 } },
  ipv6: { listening: true, connections: 2, maxConnections: 2, address: { address: '::1', family: 'IPv6', port: 8000 } },
  everywhere: { listening: true, connections: 0, address: { address: '::', family: 'IPv6', port: 8000 } },
  unix: { listening: true, connections: 0, maxConnections: 0, address: '/tmp/lesson.sock' },
  closing: { listening: false, connections: 3, address: null },
  unknown: {},
};

function unix(state: State): State {
  return {
    connecting: false,
    pending: false,
    destroyed: false,
    readyState: 'open',
    bytesRead: 0,
    bytesWritten: 0,
    readableLength: 0,
    writableLength: 0,
    readableFlowing: null,
    isPaused: false,
    allowHalfOpen: false,
    ...state,
  };
}

function socket(state: State): State {
  const ends = { localAddress: '127.0.0.1', localPort: 1, remoteAddress: '127.0.0.1', remotePort: 2 };
  return unix({ ...ends, localFamily: 'IPv4', remoteFamily: 'IPv4', ...state });
}

export function event(object: ObjectId, name: string, rest: Partial<EventRecord> = {}): EventRecord {
  return { type: 'event', ...base, object, name, args: [], listeners: 1, state: {}, ...rest };
}

export function call(object: ObjectId | 'net', name: string, rest: Partial<CallRecord> = {}): CallRecord {
  return { type: 'call', ...base, object, name, args: [], ...rest };
}

/** What comes with the events of which the arguments are told. */
const EVENT_PARTS: Record<string, Partial<EventRecord>[]> = {
  connection: [
    { args: [ref('socket#2')], socket: SOCKET_STATES.accepted },
    { args: [ref('socket#2')], listeners: 0 },
  ],
  data: [
    { args: values('hello'), data: { kind: 'Buffer', bytes: 5, text: 'hello', cut: false } },
    { args: values('h'), data: { kind: 'string', bytes: 1, text: 'h', cut: false }, listeners: 0 },
    {
      args: values(Buffer.from([255, 254])),
      data: { kind: 'Buffer', bytes: 65536, hex: 'ff fe 00 01 02 03 04 05 06 07', cut: true },
    },
    { args: values('\n`\x1B[31m'), data: { kind: 'Buffer', bytes: 7, text: '\n`\u001b[31m', cut: false } },
  ],
  drop: [
    { args: [] },
    {
      args: values({ localPort: 8000, remoteAddress: '127.0.0.1', remotePort: 53113, remoteFamily: 'IPv4' }),
    },
    { args: values({ localPort: 8000, remoteAddress: '127.0.0.1' }) },
  ],
  error: [
    { error: errorOf('ECONNRESET'), args: values(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })) },
    { error: { name: 'Error', message: '' }, listeners: 0 },
  ],
  close: [{ args: values(false) }, { args: values(true) }, { args: [] }],
  lookup: [
    { args: values(null, '127.0.0.1', 4, 'localhost') },
    { args: values(new Error('…'), undefined, undefined, 'nowhere'), error: errorOf('ENOTFOUND') },
  ],
  connectionAttempt: [
    { args: values('127.0.0.1', 8000, 4) },
    { args: values('/tmp/lesson.sock', undefined, undefined) },
  ],
  connectionAttemptFailed: [
    {
      args: values('::1', 8000, 6, Object.assign(new Error('connect ECONNREFUSED ::1:8000'), { code: 'ECONNREFUSED' })),
    },
  ],
  connectionAttemptTimeout: [{ args: values('::1', 8000, 6) }],
};

/** Arguments with which the calls are told. */
const CALL_PARTS: Record<string, Partial<CallRecord>[]> = {
  'net.connect': [{ args: values(8000, '127.0.0.1', () => undefined), returned: ref('socket#1') }],
  'net.createServer': [{ args: values(() => undefined), returned: ref('server#1') }],
  connect: [
    { args: values({ port: 8000 }), returned: ref('socket#1') },
    { args: values('/tmp/lesson.sock'), returned: ref('socket#1') },
  ],
  listen: [
    {
      args: values(0, function ready() {
        return undefined;
      }),
      returned: ref('server#1'),
    },
    { args: values('/tmp/lesson.sock'), returned: ref('server#1') },
  ],
  address: [
    { returned: valueFrom(null) },
    { returned: valueFrom({}) },
    { returned: valueFrom({ address: '127.0.0.1', family: 'IPv4', port: 8000 }) },
  ],
  write: [
    { args: values('hello'), returned: valueFrom(true), data: { kind: 'string', bytes: 5, text: 'hello', cut: false } },
    { args: values('h'), returned: valueFrom(false), data: { kind: 'string', bytes: 1, text: 'h', cut: false } },
    { args: values(new DataView(new ArrayBuffer(2))), returned: valueFrom(true) },
  ],
  end: [
    { args: values('bye'), returned: ref('socket#1'), data: { kind: 'string', bytes: 3, text: 'bye', cut: false } },
    { args: values(() => undefined), returned: ref('socket#1') },
  ],
  destroy: [
    { args: [], returned: ref('socket#1') },
    { args: values(new Error('enough')), returned: ref('socket#1') },
  ],
  pipe: [{ args: [ref('socket#2')], returned: ref('socket#2') }, { args: values({ fd: 1 }) }],
  setEncoding: [{ args: [] }, { args: values('hex') }],
  setKeepAlive: [{ args: [] }, { args: values(true, 1000) }, { args: values({ enable: true }) }],
  setNoDelay: [{ args: [] }, { args: values(false) }],
  setTimeout: [
    {
      args: values(300, function idle() {
        return undefined;
      }),
    },
    { args: values(0) },
    { args: values(1) },
  ],
};

/** An error as Node makes it, for each code that the narration knows. */
export function errorOf(code: string): ErrorFacts {
  const where = { address: '127.0.0.1', port: 8000 };
  switch (code) {
    case 'EADDRINUSE':
    case 'EADDRNOTAVAIL':
    case 'EACCES':
      return { name: 'Error', message: `listen ${code}: no 127.0.0.1:8000`, code, syscall: 'listen', ...where };
    case 'ECONNRESET':
    case 'EPIPE':
      return { name: 'Error', message: `read ${code}`, code, syscall: 'read' };
    case 'ENOENT':
      return {
        name: 'Error',
        message: `connect ${code} /tmp/a.sock`,
        code,
        syscall: 'connect',
        address: '/tmp/a.sock',
      };
    case 'ENOTFOUND':
      return { name: 'Error', message: `getaddrinfo ${code} nowhere`, code, syscall: 'getaddrinfo' };
    default:
      return code.startsWith('E') && !code.startsWith('ERR_')
        ? { name: 'Error', message: `connect ${code} 127.0.0.1:8000`, code, syscall: 'connect', ...where }
        : { name: 'TypeError', message: 'The argument is wrong. Received 5', code };
  }
}

export const ERRORS: ErrorFacts[] = [
  ...ERROR_CODES.map(errorOf),
  {
    name: 'Error',
    message: 'listen EADDRINUSE: in use /tmp/a.sock',
    code: 'EADDRINUSE',
    syscall: 'listen',
    address: '/tmp/a.sock',
    port: -1,
  },
  {
    name: 'Error',
    message: 'listen EACCES: denied /tmp/a.sock',
    code: 'EACCES',
    syscall: 'listen',
    address: '/tmp/a.sock',
    port: -1,
  },
  { name: 'AggregateError', message: '', code: 'ECONNREFUSED' },
  {
    name: 'AggregateError',
    message: '',
    code: 'ECONNREFUSED',
    errors: [1, 2, 3, 4, 5].map((last) => ({ name: 'Error', message: `connect ECONNREFUSED 127.0.0.${last}:8000` })),
  },
  { name: 'TypeError', message: 'socket.close is not a function' },
  { name: 'ReferenceError', message: 'consoe is not defined' },
  { name: 'Error', message: 'of the program itself', code: 'EMINE' },
  { name: 'Error', message: '' },
];

/** An event may be called 'constructor'. */
function partsOf<T>(parts: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}

function* events(): Generator<TraceRecord> {
  for (const state of Object.values(SERVER_STATES))
    for (const name of [...SERVER_EVENTS, 'request'])
      for (const parts of partsOf(EVENT_PARTS, name) ?? [{}]) yield event('server#1', name, { state, ...parts });
  for (const state of Object.values(SOCKET_STATES))
    for (const name of [...SOCKET_EVENTS, 'prefinish', 'secure', 'constructor'])
      for (const parts of partsOf(EVENT_PARTS, name) ?? [{}, { listeners: 0 }])
        yield event('socket#2', name, { state, ...parts });
}

function* calls(): Generator<TraceRecord> {
  for (const state of Object.values(SERVER_STATES))
    for (const name of [...SERVER_METHODS, 'eventNames'])
      for (const parts of partsOf(CALL_PARTS, name) ?? [{ returned: ref('server#1') }])
        yield call('server#1', name, { state, ...parts });
  for (const state of Object.values(SOCKET_STATES))
    for (const name of [...SOCKET_METHODS, ...NET_FUNCTIONS, 'cork'])
      for (const parts of partsOf(CALL_PARTS, name) ?? [{ returned: ref('socket#1') }])
        yield call('socket#1', name, { state, ...parts });
}

function* failures(): Generator<TraceRecord> {
  for (const error of ERRORS) {
    yield event('server#1', 'error', { state: SERVER_STATES.idle, error, listeners: 0 });
    yield event('socket#1', 'error', { state: SOCKET_STATES.destroyed, error });
    yield call('net', 'net.connect', { args: values(70000), threw: error });
    yield call('server#1', 'listen', { args: values(70000), threw: error, state: SERVER_STATES.idle });
    yield { type: 'crash', ...base, error };
  }
}

function* exits(): Generator<TraceRecord> {
  yield { type: 'exit', ...base, code: 0, signal: null };
  yield { type: 'exit', ...base, code: 1, signal: null };
  yield { type: 'exit', ...base, code: null, signal: 'SIGKILL' };
  yield { type: 'exit', ...base, code: null, signal: 'SIGTERM', ended: true };
  yield { type: 'exit', ...base, code: null, signal: null };
}

/** Records of every kind, each in every state that there may be: more than real sockets would ever show. */
export const SAMPLES: readonly TraceRecord[] = [...events(), ...calls(), ...failures(), ...exits()];

/** The same record again and again, each time with something missing that may be missing. */
export function* lacking(record: TraceRecord): Generator<TraceRecord> {
  const whole = record as unknown as Record<string, unknown>;
  for (const key of ['args', 'state', 'socket', 'data', 'error', 'threw', 'returned', 'at', 'object', 'program']) {
    if (!(key in whole)) continue;
    const { [key]: part, ...rest } = whole;
    yield rest as unknown as TraceRecord;
    if (Array.isArray(part))
      for (let length = 0; length < part.length; length += 1) yield { ...whole, [key]: part.slice(0, length) } as never;
    else if (typeof part === 'object' && part !== null)
      for (const inner of Object.keys(part)) {
        const { [inner]: _, ...others } = part as Record<string, unknown>;
        if (!REQUIRED.includes(inner)) yield { ...whole, [key]: others } as never;
      }
  }
}

/** What a payload and an error always have. */
const REQUIRED = ['kind', 'bytes', 'cut', 'name', 'message', 'id', 'value', 'entries', 'more'];
