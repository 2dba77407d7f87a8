import type { Exam } from './exam.ts';

/** How exactly one can measure: a machine on which more passes by is too busy for this. */
const TICK_MS = 50;

/** Notes by how much a short pause came too late: as much as anything else may have. */
export function watchLag(exam: Exam): { mostMs(): Promise<number> } {
  let most = 0;
  let isOver = false;
  async function tick(): Promise<void> {
    while (!isOver) {
      const since = exam.now();
      await exam.letPass(TICK_MS);
      most = Math.max(most, exam.now() - since - TICK_MS);
    }
  }
  const ticking = tick();
  // It ends with the exam at the latest.
  ticking.catch(() => undefined);
  return {
    async mostMs() {
      isOver = true;
      await ticking;
      return most;
    },
  };
}
