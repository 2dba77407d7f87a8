import type { Language } from '../../model/language.ts';
import type { Lesson, Scene } from '../../model/lesson.ts';
import type { Text, TextContext } from '../../model/lesson-text.ts';
import type { Trace } from '../../model/record.ts';
import { matchesLast, see } from '../../model/select.ts';

/** The lesson's own remark at the last record, if it has one there. */
export function lessonRemark(lesson: Lesson, scene: Scene, language: Language, trace: Trace): string | undefined {
  const record = trace.records.at(-1);
  const remark = scene.say.find(({ at }) => matchesLast(at, trace));
  const text = remark && lesson.texts[language].scenes[scene.id]?.say[remark.say];
  return record && text !== undefined ? resolveText(text, { record: see(record), trace }) : undefined;
}

/** The words of a text. A text that is a function gets the record and the trace. */
export function resolveText(text: Text, sight: TextContext): string {
  return typeof text === 'string' ? text : text(sight);
}
