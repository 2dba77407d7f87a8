import type { Scene } from '../../model/lesson.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { matchesLast, type Selector } from '../../model/select.ts';
import { narrateNew } from '../../narrator/narrate.ts';
import type { Narration } from '../../narrator/narration.ts';

/** What the last record of a trace brings to a learner: only news stop the world, and nothing is told twice. */
export interface News {
  kind: 'row' | 'passing' | 'stop';
  /** What is to be said. */
  say?: string | undefined;
  /** Names of the narrator's sentences in it. */
  ids: readonly string[];
}

const NONE: News = { kind: 'row', ids: [] };

/** What decides how much is said. */
export interface NewsOptions {
  scene: Scene;
  narration: Narration;
  /** Ids of the narrator's sentences that the learner knows. */
  told: ReadonlySet<string>;
  /** Whether the record is nothing but what the run before had as well. */
  isKnown?: boolean;
}

/**
 * The lesson's own remarks always come. What the narrator has to say comes once: from then on such a record is a row of the ladder like
 * others, as is one that was seen before.
 */
export function newsAt(trace: Trace, { scene, narration, told, isKnown = false }: NewsOptions): News {
  const record = trace.records.at(-1);
  if (record === undefined) return NONE;
  const maySayMore = isWorthAStop(record, trace, scene);
  if (hasRemark(trace, scene)) return { kind: maySayMore ? 'stop' : 'passing', say: record.say, ids: [] };
  if (isKnown || (!maySayMore && !showsAnswer(record))) return NONE;
  const news = narrateNew(record, narration, trace, told);
  return news ? { kind: maySayMore ? 'stop' : 'passing', say: news.text, ids: news.ids } : NONE;
}

/** Events, crashes and failures, unless the scene lets them pass; calls where it wants to stop. */
function isWorthAStop(record: TraceRecord, trace: Trace, scene: Scene): boolean {
  const isIn = (selectors: readonly Selector[] = []) => selectors.some((selector) => matchesLast(selector, trace));
  if (isIn(scene.pass)) return false;
  if (record.type === 'event' || record.type === 'crash') return true;
  if (record.type === 'call') return isIn(scene.stopAtCalls);
  return record.type === 'exit' && record.ended !== true && (record.code !== 0 || hasRemark(trace, scene));
}

/** Whether the lesson has something to say about the last record. */
function hasRemark(trace: Trace, { say }: Scene): boolean {
  return say.some(({ at }) => matchesLast(at, trace));
}

/** Whether the row of a `write()` ends with what it returned, which does not mean what it seems to. */
function showsAnswer(record: TraceRecord): boolean {
  return record.type === 'call' && record.name === 'write' && record.returned !== undefined;
}
