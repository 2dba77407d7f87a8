import type { Lesson, Scene } from './lesson.ts';
import type { TraceRecord } from './record.ts';
import { first } from './select.ts';
import { claimedItems } from './shown.ts';

/** Events of a connecting socket that say nothing new: 'connectionAttempt' comes before 'connect', 'ready' together with it. */
const REDUNDANT = ['connectionAttempt', 'ready'];

/** Whether a record gets no row: the scene hides it, or it says nothing new. */
export function isHidden(record: TraceRecord, lesson: Lesson, scene: Scene): boolean {
  return isOneOfMany(record, scene) || isRedundantEvent(record, lesson, scene);
}

/** Whether a record is one of those that a scene hides. How many of them come is up to the machine. */
export function isOneOfMany(record: TraceRecord, { hides = [] }: Pick<Scene, 'hides'>): boolean {
  const alone = { records: [record], over: false };
  return hides.some((at) => first(alone, at) !== undefined);
}

/**
 * Whether a record is such an event, and neither the scene is about it, nor, unless the scene lets it pass, the lesson's API items are.
 */
function isRedundantEvent(record: TraceRecord, lesson: Lesson, scene: Scene): boolean {
  if (record.type !== 'event' || !REDUNDANT.includes(record.name)) return false;
  const { name } = record;
  const isAsked = scene.questions.some((question) => {
    return nameOf(question.at) === name || (question.kind !== 'type' && question.choices.includes(name));
  });
  const isTold = [...scene.say.map(({ at }) => at), ...(scene.kernel ?? [])].some((at) => at.name === name);
  const isClaimed = claimedItems(lesson).includes(`net.Socket#event:${name}`);
  const passes = scene.pass?.some((at) => at.name === name && (at.program ?? record.program) === record.program);
  return !isAsked && !isTold && (!isClaimed || passes === true);
}

function nameOf(at: Scene['questions'][number]['at']): string | undefined {
  return typeof at === 'object' ? at.name : undefined;
}
