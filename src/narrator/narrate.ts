import type { Language } from '../model/lesson.ts';
import type { Trace, TraceRecord } from '../model/record.ts';
import { type Seen, see } from '../model/select.ts';
import { en } from './en.ts';
import type { Narration, Sentences, Telling } from './narration.ts';
import { lastLike } from './past.ts';
import { zh } from './zh.ts';

const NARRATIONS: Record<Language, Narration> = { en, zh };
const NOTHING: Trace = { records: [], over: false };

/**
 * Tells a record in one to three sentences with its own values: what happened and what it means. With the trace that it
 * belongs to, what it means is left out where the last record of its kind in the same program meant exactly that. Undefined
 * for outputs, which speak for themselves.
 */
export function narrate(record: TraceRecord, language: Language, trace: Trace = NOTHING): string | undefined {
  const narration = NARRATIONS[language];
  const seen = see(record);
  const sentences = tell(seen, narration, trace);
  if (!sentences) return undefined;
  return (wasMeant(sentences, seen, narration, trace) ? sentences.slice(0, 1) : sentences).join(narration.space);
}

/** What happened at a record, in one sentence. Undefined for outputs, which speak for themselves. */
export function headline(record: TraceRecord, language: Language, trace: Trace = NOTHING): string | undefined {
  return tell(see(record), NARRATIONS[language], trace)?.[0];
}

function wasMeant([, ...meaning]: Sentences, seen: Seen, narration: Narration, trace: Trace): boolean {
  const earlier = lastLike(trace, seen);
  const [, ...before] = (earlier && tell(see(earlier), narration, trace)) ?? [];
  return meaning.length === before.length && meaning.every((sentence, index) => sentence === before[index]);
}

function tell(seen: Seen, narration: Narration, trace: Trace): Sentences | undefined {
  return tellingOf(seen, narration)?.(seen, trace);
}

function tellingOf(seen: Seen, narration: Narration): Telling | undefined {
  switch (seen.type) {
    case 'event':
      return own(isServer(seen) ? narration.serverEvents : narration.socketEvents, seen.name) ?? narration.otherEvent;
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

function callOf(seen: Seen, narration: Narration): Telling {
  const methods = isServer(seen) ? narration.serverMethods : narration.socketMethods;
  return own(narration.functions, seen.name) ?? own(methods, seen.name) ?? narration.otherCall;
}

function isServer(seen: Seen): boolean {
  return seen.object.startsWith('server#');
}

/** An event may have any name: not to be taken for what every object inherits. */
function own(tellings: Record<string, Telling>, name: string): Telling | undefined {
  return Object.hasOwn(tellings, name) ? tellings[name] : undefined;
}
