import { isHidden } from '../../src/model/hidden-records.ts';
import type { Lesson, Scene } from '../../src/model/lesson.ts';
import type { Trace } from '../../src/model/record.ts';
import { sentenceId } from '../../src/narrator/sentence-id.ts';
import { newsAt } from '../../src/play/scene/news.ts';
import { NARRATIONS } from '../support/words.ts';
import type { Finding } from './finding.ts';
import { askedIn, growing } from './replay.ts';
import { type Round, roundsOf, type Studied } from './studied.ts';

/** How many stops in a row may say nothing that a learner does not know. */
const MOST_QUIET = 2;

/** A place where a scene stops. */
interface Stop {
  trace: Trace;
  say: string;
  /** Whether a question is asked or told there. */
  hasQuestion: boolean;
}

/**
 * Scenes that keep stopping without anything new, and remarks that were made before, for a learner who has played the lessons before.
 *
 * @param told ids of the sentences that these have told; those of this lesson are added
 */
export function quietStretches(studied: Studied, told: Set<string>): Finding[] {
  return studied.lesson.scenes.flatMap((scene) => {
    const known = new Set(told);
    return roundsOf(studied, scene).flatMap((round, index) => {
      const here = index === 0 ? told : new Set(known);
      return quietIn(stopsOf(studied.lesson, scene, round, here), scene, here);
    });
  });
}

/** The stops of a round. What the narrator says at them is added to what was told. */
function stopsOf(lesson: Lesson, scene: Scene, round: Round, told: Set<string>): Stop[] {
  const asked = scene.questions.flatMap((question) => askedIn(round, question) ?? []);
  const moments = new Set(asked.flatMap((each) => [each.asked.records.length, each.told.records.length]));
  const known = new Set(told);
  return growing(round).flatMap((trace): Stop[] => {
    const record = trace.records.at(-1);
    if (!record || isHidden(record, lesson, scene)) return [];
    const { kind, say = '', ids } = newsAt(trace, { scene, narration: NARRATIONS.en, told: known });
    for (const id of ids) known.add(id);
    const hasQuestion = moments.has(trace.records.length);
    return kind === 'stop' || hasQuestion ? [{ trace, say, hasQuestion }] : [];
  });
}

function quietIn(stops: readonly Stop[], scene: Scene, told: Set<string>): Finding[] {
  let quiet = 0;
  return stops.flatMap(({ trace, say, hasQuestion }): Finding[] => {
    const fresh = sentencesOf(say).filter((sentence) => !told.has(sentenceId(sentence)));
    for (const sentence of fresh) told.add(sentenceId(sentence));
    quiet = fresh.length > 0 || hasQuestion ? 0 : quiet + 1;
    if (quiet !== MOST_QUIET + 1) return [];
    const { program, ...last } = trace.records.at(-1) ?? { program: '' };
    const what = [program, 'name' in last ? `'${last.name}'` : ''].filter(Boolean).join(' ');
    return [{ scene: scene.id, what, why: `is the third stop in a row that says nothing new` }];
  });
}

/** A full stop within code ends no sentence. */
export function sentencesOf(text: string): string[] {
  return text.match(/(?:`[^`]*`|[^`.!?])+[.!?]*/g)?.map((sentence) => sentence.trim()) ?? [];
}
