import type { Scene } from '../../model/lesson.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { matchesLast, type Selector } from '../../model/select.ts';
import { narrateNew } from '../../narrator/narrate.ts';
import type { Narration } from '../../narrator/narration.ts';

/** What the last record of a trace says to the learner that is new. Only news stop the world, and no sentence comes twice. */
export interface RecordNews {
  /** `row`: only a row of the ladder. `passing`: a sentence without a stop. `stop`: a sentence, and the world stops. */
  kind: 'row' | 'passing' | 'stop';
  /** The sentence. */
  say?: string | undefined;
  /** The ids of the narrator's sentences in it. */
  ids: readonly string[];
}

const NONE: RecordNews = { kind: 'row', ids: [] };

export interface NewsOptions {
  scene: Scene;
  narration: Narration;
  /** The ids of the sentences that were told. */
  told: ReadonlySet<string>;
  /** Whether the run before the change had the same record. */
  isKnown?: boolean;
}

/**
 * Decides what is said at the last record. The lesson's own remarks always come. A sentence of the narrator comes once: after that, such
 * a record is only a row of the ladder. So is a record that the run before the change had.
 */
export function newsAt(trace: Trace, { scene, narration, told, isKnown = false }: NewsOptions): RecordNews {
  const record = trace.records.at(-1);
  if (record === undefined) return NONE;
  const maySayMore = isWorthAStop(record, trace, scene);
  if (hasRemark(trace, scene)) return { kind: maySayMore ? 'stop' : 'passing', say: record.say, ids: [] };
  if (isKnown || (!maySayMore && !showsAnswer(record))) return NONE;
  const news = narrateNew(record, narration, trace, told);
  return news ? { kind: maySayMore ? 'stop' : 'passing', say: news.text, ids: news.ids } : NONE;
}

/** Events, crashes and failed exits are worth a stop unless the scene says `pass`. Calls are if it says `stopAtCalls`. */
function isWorthAStop(record: TraceRecord, trace: Trace, scene: Scene): boolean {
  const isIn = (selectors: readonly Selector[] = []) => selectors.some((selector) => matchesLast(selector, trace));
  if (isIn(scene.pass)) return false;
  if (record.type === 'event' || record.type === 'crash') return true;
  if (record.type === 'call') return isIn(scene.stopAtCalls);
  return record.type === 'exit' && record.ended !== true && (record.code !== 0 || hasRemark(trace, scene));
}

/** Whether the lesson has a remark at the last record. */
function hasRemark(trace: Trace, { say }: Scene): boolean {
  return say.some(({ at }) => matchesLast(at, trace));
}

/** Whether the row shows what `write()` returned. Learners misread that value, so it is explained. */
function showsAnswer(record: TraceRecord): boolean {
  return record.type === 'call' && record.name === 'write' && record.returned !== undefined;
}
