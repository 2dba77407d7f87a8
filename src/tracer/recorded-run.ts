import type { Recording } from '../model/recording.ts';
import type { Run } from './run.ts';
import type { Step } from './world.ts';

/** Hands out the records of a recording as a run does. No program runs, and nothing is waited for: what came after a silence comes at once. */
export function openRecording({ header, records }: Recording): Run {
  const { sources: _programs, ...told } = header;
  const left = records.map((record) => structuredClone(record));
  let isStopped = false;

  /** What came only because the run was stopped then. */
  const comesByStop = (): boolean => left[0]?.type === 'exit' && left[0].ended === true;

  async function next(limitMs?: number): Promise<Step> {
    if (limitMs !== undefined && !isStopped && comesByStop()) return { kind: 'silence' };
    const record = left.shift();
    return record ? { kind: 'record', record } : { kind: 'over' };
  }

  return {
    header: told,
    next,
    isBusy: () => false,
    stop() {
      isStopped = true;
      const exits = left.filter(({ type }) => type === 'exit');
      left.splice(0, left.length, ...exits);
    },
    [Symbol.asyncDispose]: async () => undefined,
    async *[Symbol.asyncIterator]() {
      for (let step = await next(); step.kind === 'record'; step = await next()) yield step.record;
    },
  };
}
