import { perLanguage } from './language.ts';
import type { Candidate, Change, ChangePlace, Lesson, Scene } from './lesson.ts';
import type { ChangeText, LessonText, SceneText } from './lesson-text.ts';
import { claimedItems } from './shown.ts';

/** Stands for a change that the learner wrote, where otherwise the id of a candidate stands. */
export const OWN_CHANGE = 'own';

/** Where the lines of a candidate are put. */
export function placeOfCandidate({ at, how }: Change, candidate: Candidate): ChangePlace {
  return { at: candidate.at ?? at, how: candidate.how ?? how };
}

/**
 * Finds the line that has this text, and returns its number, from 1. Indentation is ignored.
 *
 * @throws RangeError if no line or more than one line has it
 */
export function findLine(source: string, at: string): number {
  const [line, ...more] = findLines(source, at);
  if (line === undefined || more.length > 0) throw new RangeError(`Not just one line is \`${at}\``);
  return line;
}

function findLines(source: string, text: string): number[] {
  return source.split('\n').flatMap((line, index) => (line.trim() === text.trim() ? [index + 1] : []));
}

/** Whether exactly one line of a source is the place of a candidate. */
export function hasOnePlace(source: string, change: Change, candidate: Candidate): boolean {
  const { at } = placeOfCandidate(change, candidate);
  return findLines(source, at).length === 1;
}

/** Puts a candidate's lines into a source. */
export function applyCandidate(source: string, change: Change, candidate: Candidate): string {
  const { at, how } = placeOfCandidate(change, candidate);
  const lines = source.split('\n');
  const line = findLine(source, at);
  lines.splice(how === 'below' ? line : line - 1, how === 'instead' ? 1 : 0, ...candidate.lines);
  return lines.join('\n');
}

/** The candidate that is played if nobody picks one. */
export function findWanted({ candidates }: Change): Candidate | undefined {
  return candidates.find(({ wanted }) => wanted);
}

/** Makes a scene of the changed program, and a lesson that has only this scene and the texts of the change. */
export function lessonOfChange(lesson: Lesson, scene: Scene): { lesson: Lesson; scene: Scene } {
  const texts = perLanguage((language) => textsOfChange(lesson.texts[language], scene));
  const changed = { ...sceneOfChange(scene), api: claimedItems(lesson) };
  return { lesson: { ...lesson, scenes: [changed], texts }, scene: changed };
}

function sceneOfChange({ change, needs: _needs, ...scene }: Scene): Scene {
  const { file: _file, at: _at, how: _how, candidates: _candidates, about: _about, does: _does, ...own } = change ?? {};
  return { ...scene, say: [], questions: [], ...own };
}

function textsOfChange(texts: LessonText, { id }: Scene): LessonText {
  const text = texts.scenes[id];
  return { ...texts, scenes: text?.change ? { [id]: textOfChange(text, text.change) } : {} };
}

function textOfChange({ title }: SceneText, { ask, say = {}, questions = {} }: ChangeText): SceneText {
  return { title, intro: ask, say, questions };
}
