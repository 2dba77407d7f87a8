import type { Trace, TraceRecord } from '../model/record.ts';
import { headline, narrate } from './narrate.ts';
import type { Narration } from './narration.ts';

/** Narrates the records of a run one after the other. Undefined for what needs no sentence. */
export type Teller = (record: TraceRecord) => string | undefined;

/**
 * Says what an event means the first time, and after that only what happened. Of the rest, only crashes get a sentence.
 *
 * @param past the records so far, with the one that is narrated
 */
export function createTeller(narration: Narration, past: Trace): Teller {
  const explained = new Set<string>();
  return (record) => {
    if (record.type !== 'event') return record.type === 'crash' ? narrate(record, narration, past) : undefined;
    const what = `${record.object.split('#')[0]} ${record.name}`;
    if (explained.has(what)) return headline(record, narration, past);
    explained.add(what);
    return narrate(record, narration, past);
  };
}
