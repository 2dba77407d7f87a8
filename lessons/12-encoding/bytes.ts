import { textOf } from '../../src/model/argument.ts';
import type { Trace } from '../../src/model/record.ts';
import { all, type Seen } from '../../src/model/select.ts';

const HANDING: readonly string[] = ['write', 'end'];

/** The bytes that a record carried: those of a string by the encoding that stands beside it, or by UTF-8. */
function bytesOf({ data, values }: Seen): Buffer {
  if (data?.hex !== undefined) return Buffer.from(data.hex.replaceAll(' ', ''), 'hex');
  const encoding = textOf(values[1]) ?? '';
  return Buffer.from(data?.text ?? '', Buffer.isEncoding(encoding) ? encoding : 'utf8');
}

/** What the sockets of a program were told to send, each for itself. */
export function sentBy(program: string, trace: Trace): Buffer[] {
  const calls = all(trace, { type: 'call', program, where: ({ name, data }) => HANDING.includes(name) && !!data });
  const sockets = [...new Set(calls.map(({ object }) => object))];
  return sockets.map((socket) => Buffer.concat(calls.filter(({ object }) => object === socket).map(bytesOf)));
}

/** All that the sockets of a program have received. */
export function receivedBy(program: string, trace: Trace): Buffer {
  return Buffer.concat(all(trace, { type: 'event', program, name: 'data' }).map(bytesOf));
}
