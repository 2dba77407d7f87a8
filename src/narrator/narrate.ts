import type { Trace, TraceRecord } from '../model/record.ts';
import { type Seen, see } from '../model/select.ts';
import type { Describe, Narration, Sentences } from './narration.ts';
import { lastLike } from './past.ts';
import { sentenceId } from './sentence-id.ts';

const NOTHING: Trace = { records: [], over: false };

/**
 * Tells a record in one to three sentences with its own values: what happened and what it means. With the trace that it
 * belongs to, what it means is left out where the last record of its kind in the same program meant exactly that. Undefined
 * for outputs, which speak for themselves.
 */
export function narrate(record: TraceRecord, narration: Narration, trace: Trace = NOTHING): string | undefined {
  const seen = see(record);
  const sentences = describe(seen, narration, trace);
  if (!sentences) return undefined;
  return (isMeaningRepeated(sentences, seen, narration, trace) ? sentences.slice(0, 1) : sentences).join(
    narration.space,
  );
}

/** What happened at a record, in one sentence. Undefined for outputs, which speak for themselves. */
export function headline(record: TraceRecord, narration: Narration, trace: Trace = NOTHING): string | undefined {
  return describe(see(record), narration, trace)?.[0];
}

/** What is said of a record to somebody who knows a part of it, and the names of the sentences that are new by it. */
export interface NewNarration {
  text: string;
  ids: readonly string[];
}

/**
 * Tells a record as far as it is new to somebody who was told the sentences of these ids: what happened, and what of its meaning was not told yet.
 * Undefined where nothing of it is new. What happened is in the values, which the ladder shows too: it alone is new only where it means nothing more.
 */
export function narrateNew(
  record: TraceRecord,
  narration: Narration,
  trace: Trace,
  told: ReadonlySet<string>,
): NewNarration | undefined {
  const [headline, ...meaning] = describe(see(record), narration, trace) ?? [];
  if (headline === undefined) return undefined;
  const fresh = (meaning.length > 0 ? meaning : [headline]).filter((sentence) => !told.has(sentenceId(sentence)));
  if (fresh.length === 0) return undefined;
  return { text: [...new Set([headline, ...fresh])].join(narration.space), ids: fresh.map(sentenceId) };
}

/** The same to somebody who knows nothing yet: all of it, also what this trace has told before. */
export function narrateInFull(record: TraceRecord, narration: Narration, trace: Trace): string | undefined {
  return narrateNew(record, narration, trace, new Set())?.text;
}

function isMeaningRepeated([, ...meaning]: Sentences, seen: Seen, narration: Narration, trace: Trace): boolean {
  const earlier = lastLike(trace, seen);
  const [, ...before] = (earlier && describe(see(earlier), narration, trace)) ?? [];
  return meaning.length === before.length && meaning.every((sentence, index) => sentence === before[index]);
}

function describe(seen: Seen, narration: Narration, trace: Trace): Sentences | undefined {
  return describerOf(seen, narration)?.(seen, trace);
}

function describerOf(seen: Seen, narration: Narration): Describe | undefined {
  switch (seen.type) {
    case 'event':
      return (
        ownEntry(isServer(seen) ? narration.serverEvents : narration.socketEvents, seen.name) ?? narration.otherEvent
      );
    case 'call':
      return seen.error ? narration.threw : callOf(seen, narration);
    case 'output':
    case 'omitted':
      return undefined;
    case 'crash':
      return narration.crash;
    case 'exit':
      return narration.exit;
  }
}

function callOf(seen: Seen, narration: Narration): Describe {
  const methods = isServer(seen) ? narration.serverMethods : narration.socketMethods;
  return ownEntry(narration.functions, seen.name) ?? ownEntry(methods, seen.name) ?? narration.otherCall;
}

function isServer(seen: Seen): boolean {
  return seen.object.startsWith('server#');
}

/** An event may have any name: not to be taken for what every object inherits. */
function ownEntry(describers: Record<string, Describe>, name: string): Describe | undefined {
  return Object.hasOwn(describers, name) ? describers[name] : undefined;
}
