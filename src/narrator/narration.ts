import type { NetFunction, ServerEvent, ServerMethod, SocketEvent, SocketMethod } from '../model/events.ts';
import type { Language } from '../model/language.ts';
import type { ErrorFacts, Trace } from '../model/record.ts';
import type { Seen } from '../model/select.ts';
import type { ErrorCode } from './codes.ts';

/**
 * One to three sentences about a record: first what happened, then what it means. If the meaning was already told, only the first sentence
 * remains.
 */
export type Sentences = readonly [string, ...string[]];

/** Describes a record. `trace` contains the records before it, as far as they are known. */
export type Describe = (seen: Seen, trace: Trace) => Sentences;

/** Explains what an error code says, in one sentence. */
export type Meaning = (error: ErrorFacts) => string;

/** All sentences of the narrator in one language. A missing text does not compile. */
export interface Narration<L extends Language = Language> {
  language: L;
  serverEvents: Record<ServerEvent, Describe>;
  socketEvents: Record<SocketEvent, Describe>;
  /** An event that `net` does not document: of streams, of other modules, or of the program. */
  otherEvent: Describe;
  serverMethods: Record<ServerMethod, Describe>;
  socketMethods: Record<SocketMethod, Describe>;
  functions: Record<NetFunction, Describe>;
  otherCall: Describe;
  /** A call that threw. */
  threw: Describe;
  crash: Describe;
  exit: Describe;
  errors: Record<ErrorCode, Meaning>;
}
