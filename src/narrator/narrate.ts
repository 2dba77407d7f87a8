import { LANGUAGE_FACTS } from '../model/language.ts';
import type { Trace, TraceRecord } from '../model/record.ts';
import { type Seen, see } from '../model/select.ts';
import type { Describe, Narration, Sentences } from './narration.ts';
import { lastLike } from './past.ts';
import { sentenceId } from './sentence-id.ts';

const NOTHING: Trace = { records: [], over: false };

/**
 * Narrates a record in one to three sentences with its values: what happened, and what it means. If a trace is given, the meaning is left
 * out if it was the same at the last similar record of the program. Undefined for output.
 */
export function narrate(record: TraceRecord, narration: Narration, trace: Trace = NOTHING): string | undefined {
  const seen = see(record);
  const sentences = describe(seen, narration, trace);
  if (!sentences) return undefined;
  return (isMeaningRepeated(sentences, seen, narration, trace) ? sentences.slice(0, 1) : sentences).join(
    LANGUAGE_FACTS[narration.language].space,
  );
}

/** What happened, in one sentence. Undefined for output. */
export function headline(record: TraceRecord, narration: Narration, trace: Trace = NOTHING): string | undefined {
  return describe(see(record), narration, trace)?.[0];
}

/** The new sentences about a record, and their ids. */
export interface NewNarration {
  text: string;
  ids: readonly string[];
}

/**
 * Narrates only what is new, if some sentences were already told: what happened, and the parts of its meaning that were not told. Undefined
 * if nothing is new. The values of what happened are in the ladder too, so that sentence is only new if the record has no meaning.
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
  return {
    text: [...new Set([headline, ...fresh])].join(LANGUAGE_FACTS[narration.language].space),
    ids: fresh.map(sentenceId),
  };
}

/** Narrates all of a record, also what was already said in this trace. */
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

/** Events may have any name, for example one that every object inherits. */
function ownEntry(describers: Record<string, Describe>, name: string): Describe | undefined {
  return Object.hasOwn(describers, name) ? describers[name] : undefined;
}
