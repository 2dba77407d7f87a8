import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import { environmentOf, startOf } from './identity.ts';

/** An environment variable that everything inherits that a program starts, unless it gets another environment. */
export const MARKER = 'NET_LESSONS_RUN';

/** Marks everything that a program starts, so that it can be found again, even if it has left its group. */
export interface ProcessMark {
  /** `NAME=value` in its environment. */
  variable: string;
  /**
   * Its OOM score. On Linux, every process inherits it, whatever its environment, group and parent are. It is unusually high, so if memory
   * runs out, the system ends this program first, which is fine. Undefined if it can't be set.
   */
  score?: number | undefined;
  /** Start time of the program in ticks. Older processes do not belong to it. */
  since: number;
}

/** Other programs do not use such scores. */
const LOWEST = 501;
const HIGHEST = 1000;

/** Scores of programs that this process has started, to tell several programs apart. */
const taken = new Set<number>();

/** Marks a program that was just started, before it can start anything itself. */
export function markProcess(pid: number, variable: string): ProcessMark {
  return { variable, score: setScore(pid), since: startOf(pid) };
}

/** Makes the score available for another program. */
export function releaseMark({ score }: ProcessMark): void {
  if (score !== undefined) taken.delete(score);
}

function setScore(pid: number): number | undefined {
  const score = freeScore(scoreOf(pid));
  try {
    fs.writeFileSync(`/proc/${pid}/oom_score_adj`, String(score));
    taken.add(score);
    return score;
  } catch {
    // The platform has no such score, or does not allow to change it.
    return undefined;
  }
}

/** The score can't be lowered again. */
function freeScore(present: number): number {
  const lowest = Math.min(Math.max(LOWEST, present + 1), HIGHEST - 1);
  for (let tries = 0; ; tries += 1) {
    const score = randomInt(lowest, HIGHEST);
    if (tries > HIGHEST || (!taken.has(score) && score % 50 !== 0)) return score;
  }
}

function scoreOf(pid: number): number {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/oom_score_adj`, 'utf8'));
  } catch {
    return 0;
  }
}

/** Whether a process has the mark: the program started it, directly or indirectly. */
export function isMarked(pid: number, { variable, score, since }: ProcessMark): boolean {
  const environment = environmentOf(pid);
  if (environment.includes(variable)) return true;
  // If it has the mark of another run, the scores are equal by chance.
  if (score === undefined || scoreOf(pid) !== score || environment.includes(`${MARKER}=`)) return false;
  return startOf(pid) >= since && since > 0;
}
