import type { NetFunction, ServerEvent, ServerMethod, SocketEvent, SocketMethod } from '../model/events.ts';
import type { ErrorFacts, Trace } from '../model/record.ts';
import type { Seen } from '../model/select.ts';
import type { ErrorCode } from './codes.ts';

/**
 * What there is to say about a record, one to three sentences: first what happened, then what it means. All but the first
 * are left out together where the same was said before.
 */
export type Sentences = readonly [string, ...string[]];

/** Describes a record. `trace` holds what came before it, as far as anybody knows. */
export type Describe = (seen: Seen, trace: Trace) => Sentences;

/** What an error code says about the program or its world: one sentence. */
export type Meaning = (error: ErrorFacts) => string;

/** Everything that net-lessons has to say by itself, in one language. A text that is missing does not compile. */
export interface Narration {
  /** Stands between two sentences. */
  space: string;
  serverEvents: Record<ServerEvent, Describe>;
  socketEvents: Record<SocketEvent, Describe>;
  /** An event that `net` does not document: of streams, of other modules, of the program's own. */
  otherEvent: Describe;
  serverMethods: Record<ServerMethod, Describe>;
  socketMethods: Record<SocketMethod, Describe>;
  functions: Record<NetFunction, Describe>;
  otherCall: Describe;
  /** A call that ended with an exception. */
  threw: Describe;
  crash: Describe;
  exit: Describe;
  errors: Record<ErrorCode, Meaning>;
}
