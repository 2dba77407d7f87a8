import type { Question, Scene } from '../../src/model/lesson.ts';
import type { Trace } from '../../src/model/record.ts';
import { matchesLast } from '../../src/model/select.ts';
import { type Decision, decideAnswer } from '../../src/play/quiz/grade.ts';
import type { Round } from './studied.ts';

/** What was known after each record of a round. */
export function growing({ records }: Round): Trace[] {
  return records.map((_, index) => ({ records: records.slice(0, index + 1), over: false }));
}

/** All that was known when a round was over. */
export function whole({ records }: Round): Trace {
  return { records, over: true };
}

/** Whether a scene asked what the kernel says, and the platform does not tell: whatever needs that does not come up there. */
export function isKernelUntold({ kernel = [] }: Scene, rounds: readonly Round[]): boolean {
  const isAsked = rounds.some((round) => growing(round).some((trace) => kernel.some((at) => matchesLast(at, trace))));
  return isAsked && rounds.every(({ records }) => records.every((record) => record.kernel === undefined));
}

/** A remark that a scene makes: its place in `say`, and what was known. */
export interface Told {
  index: number;
  trace: Trace;
}

/** The remarks of a round. Where several mean a record, the first is made. */
export function remarksTold(scene: Scene, round: Round): Told[] {
  return growing(round).flatMap((trace) => {
    const index = scene.say.findIndex(({ at }) => matchesLast(at, trace));
    return index === -1 ? [] : [{ index, trace }];
  });
}

/** A question as it came up in a round. */
export interface Asked {
  question: Question;
  /** What was known when it was asked. */
  asked: Trace;
  /** How it stood at that moment. */
  before: Decision;
  /** What was known when it was told how it came out. */
  told: Trace;
  /** How it came out. */
  decision: Decision;
  /** What the run says when it is over. */
  atLast: Decision;
}

/** The question as it came up; undefined if it was never asked. */
export function askedIn(round: Round, question: Question): Asked | undefined {
  const asked = whenAsked(round, question);
  if (!asked) return undefined;
  const told = whenTold(round, question, asked);
  return {
    question,
    asked,
    before: decideAnswer(question, asked),
    told,
    decision: decideAnswer(question, told),
    atLast: decideAnswer(question, whole(round)),
  };
}

function whenAsked(round: Round, { at }: Question): Trace | undefined {
  if (at === 'start') return { records: [], over: false };
  if (at === 'end') return whole(round);
  return growing(round).find((trace) => matchesLast(at, trace));
}

/** A prediction waits until the run has decided it. Any other question is about what was seen so far. */
function whenTold(round: Round, question: Question, asked: Trace): Trace {
  if (question.kind !== 'predict') return { ...asked, over: true };
  const later = growing(round).filter(({ records }) => records.length >= asked.records.length);
  return later.find((trace) => decideAnswer(question, trace).kind !== 'open') ?? whole(round);
}
