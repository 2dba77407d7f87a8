import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import { environmentOf, startOf } from './identity.ts';

/** The variable of the environment that everything inherits which a program starts, unless it is given another environment. */
export const MARKER = 'NET_LESSONS_RUN';

/** By what everything that a program starts can be found again, also where it has left its group. */
export interface ProcessMark {
  /** `NAME=value`, in its environment. */
  variable: string;
  /**
   * A number that Linux has each process inherit, whatever its environment, its group and its parent: how readily it is ended when memory
   * runs out. One above all usual ones means that it would be the program, which is just as well. Undefined where it can't be set.
   */
  score?: number | undefined;
  /** When the program started, in ticks: what was there before is not its. */
  since: number;
}

/** Nobody else uses such odd ones. */
const LOWEST = 501;
const HIGHEST = 1000;

/** Those of programs that this process has started: several at once are not to be taken for each other. */
const taken = new Set<number>();

/** Marks a program that has just been started, before it can have started anything itself. */
export function markProcess(pid: number, variable: string): ProcessMark {
  return { variable, score: setScore(pid), since: startOf(pid) };
}

/** The mark may be used for another program. */
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
    // There is no such thing here, or it may not be changed.
    return undefined;
  }
}

/** It can't be lowered again. */
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

/** Whether a process has the mark, and so was started by the program, or by something that it has started. */
export function isMarked(pid: number, { variable, score, since }: ProcessMark): boolean {
  const environment = environmentOf(pid);
  if (environment.includes(variable)) return true;
  // Another run's mark means that the number is alike by chance.
  if (score === undefined || scoreOf(pid) !== score || environment.includes(`${MARKER}=`)) return false;
  return startOf(pid) >= since && since > 0;
}
