import type {
  CallRecord,
  CrashRecord,
  EventRecord,
  ExitRecord,
  OutputRecord,
  State,
  TraceRecord,
} from '../../src/model/record.ts';
import type { Value } from '../../src/model/value.ts';
import { asciiGlyphs, type Look, unicodeGlyphs } from '../../src/view/look.ts';
import { paintLines, plainPainter } from '../../src/view/painter.ts';
import { type Line, plainText } from '../../src/view/span.ts';
import { ladder as en } from '../../src/words/en/ladder.ts';

export function lookOf(columns: number, other: Partial<Look> = {}): Look {
  return { columns, glyphs: unicodeGlyphs, painter: plainPainter, words: en, ...other };
}

export const ascii: Partial<Look> = { glyphs: asciiGlyphs };

/** A drawing as it is written, by the painter of the look that it is drawn for. */
export function written<T extends readonly unknown[]>(draw: (...args: T) => readonly Line[]): (...args: T) => string[] {
  return (...args) => paintLines(draw(...args), args.map(painterIn).find((found) => found !== undefined) ?? lookOf(80));
}

/** What paints, of an argument that is a look or has one. */
function painterIn(given: unknown): Pick<Look, 'painter'> | undefined {
  const { painter, look } = (given ?? {}) as { painter?: Look['painter']; look?: Look };
  return painter ? { painter } : look;
}

/** Lines as they are drawn flush left in a template literal, which begins and ends with a line break. */
export function picture(lines: readonly Line[]): string {
  return `\n${lines.map(plainText).join('\n')}\n`;
}

/** Records without their places in the trace, which {@link story} gives them. */
type Untold<T extends TraceRecord> = Omit<T, 'seq' | 't'> & { t?: number };

export function event(program: string, object: string, name: string, more: Partial<EventRecord> = {}) {
  return { type: 'event', program, object, name, args: [], listeners: 1, state: {}, ...more } as Untold<EventRecord>;
}

export function call(program: string, object: string, name: string, args: Value[], more: Partial<CallRecord> = {}) {
  return { type: 'call', program, object, name, args, ...more } as Untold<CallRecord>;
}

export function prints(program: string, text: string, stream: OutputRecord['stream'] = 'stdout'): Untold<OutputRecord> {
  return { type: 'output', program, stream, text };
}

export function crash(program: string, name: string, message: string, line: number): Untold<CrashRecord> {
  return { type: 'crash', program, error: { name, message }, at: { file: `${program}.js`, line } };
}

export function exit(
  program: string,
  code: number | null,
  signal: string | null = null,
  more: Partial<ExitRecord> = {},
) {
  return { type: 'exit', program, code, signal, ...more } as Untold<ExitRecord>;
}

/** Numbers the records; where a time is missing, a millisecond has passed. */
export function story(...told: readonly Untold<TraceRecord>[]): TraceRecord[] {
  let t = -1;
  return told.map((record, index) => {
    t = record.t ?? t + 1;
    return { ...record, seq: index + 1, t } as TraceRecord;
  });
}

export function at(file: string, line: number) {
  return { at: { file, line } };
}

export const listening: State = {
  listening: true,
  address: { address: '127.0.0.1', family: 'IPv4', port: 8000 },
  connections: 0,
};

export const accepted: State = {
  role: 'accepted',
  connecting: false,
  pending: false,
  destroyed: false,
  readyState: 'open',
  localAddress: '127.0.0.1',
  localPort: 8000,
  localFamily: 'IPv4',
  remoteAddress: '127.0.0.1',
  remotePort: 53112,
  remoteFamily: 'IPv4',
  bytesRead: 0,
  bytesWritten: 5,
  readableLength: 0,
  writableLength: 5,
  readableFlowing: null,
  isPaused: false,
  allowHalfOpen: false,
  timeout: 300,
};

export const client: State = { ...accepted, role: 'client', localPort: 53112, remotePort: 8000 };

export function text(content: string, more: Partial<EventRecord['data'] & object> = {}) {
  return { data: { kind: 'Buffer', bytes: Buffer.byteLength(content), text: content, cut: false, ...more } } as const;
}
