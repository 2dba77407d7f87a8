import { isDeepStrictEqual } from 'node:util';
import type { Exercise, ExerciseText } from '../../src/model/exercise.ts';
import type { Language } from '../../src/model/language.ts';
import type { Change, Lesson, Question, Scene } from '../../src/model/lesson.ts';
import type { ChangeText, QuestionText, SceneText } from '../../src/model/lesson-text.ts';
import { stringsIn } from './source.ts';

/** Something that a learner reads: `connection.leaving.say.goodbye`, without what a run fills in. */
export interface Met {
  place: string;
  text: string;
}

type Texts = [key: string, text: unknown][];

/** All that a lesson and its exercises say, in the order in which a learner meets it. */
export function metIn(lesson: Lesson, exercises: readonly Exercise[], language: Language): Met[] {
  const { title, summary, scenes, remember } = lesson.texts[language];
  return [
    ...placed(lesson.id, [
      ['title', title],
      ['summary', summary],
    ]),
    ...lesson.scenes.flatMap((scene) => {
      const texts = scenes[scene.id];
      return texts ? placed(`${lesson.id}.${scene.id}`, inScene(scene, texts)) : [];
    }),
    ...placed(lesson.id, listed('remember', remember)),
    ...exercises.flatMap((exercise) => placed(exercise.id, inExercise(exercise.texts[language]))),
  ];
}

function placed(place: string, texts: Texts): Met[] {
  return texts.map(([key, text]) => ({ place: `${place}.${key}`, text: wordsOf(text) }));
}

/** What is written of a text; of one that a run fills in, the rest. */
function wordsOf(text: unknown): string {
  if (typeof text !== 'function') return String(text);
  return stringsIn(String(text))
    .map((each) => unescaped(each.text))
    .join(' ');
}

/** Whoever compiles the lessons may write a character by its number. */
function unescaped(source: string): string {
  return source
    .replace(/\\u(?:\{([0-9a-f]+)\}|([0-9a-f]{4}))/gi, (_, long, short) =>
      String.fromCodePoint(Number.parseInt(long ?? short, 16)),
    )
    .replace(/\\(.)/g, '$1');
}

/** Questions are met where they are asked; one that is asked at no remark of the scene comes before them all. */
function inScene(scene: Scene, texts: SceneText): Texts {
  const told = scene.say.map(({ at, say }) => ({ at, key: `say.${say}`, text: texts.say[say] }));
  const isAtRemark = ({ at }: Question): boolean => told.some((each) => isDeepStrictEqual(each.at, at));
  const asked = (isMeant: (question: Question) => boolean): Texts =>
    scene.questions.filter(isMeant).flatMap(({ id }) => inQuestion(id, texts.questions[id]));
  return [
    ['title', texts.title],
    ['intro', texts.intro],
    ...asked((question) => question.at !== 'end' && !isAtRemark(question)),
    ...told.flatMap(
      ({ at, key, text }): Texts => [[key, text], ...asked((question) => isDeepStrictEqual(question.at, at))],
    ),
    ...(scene.ends && 'nothing' in scene.ends ? ([['say.nothing', texts.say[scene.ends.nothing]]] as Texts) : []),
    ...asked(({ at }) => at === 'end'),
    ...inChange(scene.change, texts.change),
  ];
}

function inChange(change: Change | undefined, text: ChangeText | undefined): Texts {
  if (!change || !text) return [];
  return [
    ['change.ask', text.ask],
    ...(change.questions ?? []).flatMap(({ id }) => inQuestion(id, text.questions?.[id])),
    ...Object.entries(text.say ?? {}).map(([key, each]): Texts[number] => [`change.say.${key}`, each]),
    ['change.reached', text.reached],
    ['change.missed', text.missed],
    ...Object.entries(text.candidates).map(([id, { why }]): Texts[number] => [`change.candidates.${id}.why`, why]),
  ];
}

function inQuestion(id: string, text: QuestionText | undefined): Texts {
  if (!text) return [];
  const choices = Object.entries(text.choices ?? {});
  const texts: Texts = [
    ['ask', text.ask],
    ...choices.map(([choice, { label = '' }]): Texts[number] => [`choices.${choice}.label`, label]),
    ...listed('hints', text.hints),
    ...choices.map(([choice, { why }]): Texts[number] => [`choices.${choice}.why`, why]),
    ['why', text.why ?? ''],
  ];
  return texts.map(([key, each]) => [`questions.${id}.${key}`, each]);
}

function inExercise({ title, summary, task, hints, checks, differs }: ExerciseText): Texts {
  return [
    ['title', title],
    ['summary', summary],
    ...listed('task', task),
    ...listed('hints', hints),
    ...Object.entries(checks).flatMap(
      ([id, { name, expects, why = {} }]): Texts => [
        [`checks.${id}.name`, name],
        [`checks.${id}.expects`, expects],
        ...Object.entries(why).map(([key, text]): Texts[number] => [`checks.${id}.why.${key}`, text]),
      ],
    ),
    ...listed('differs', differs),
  ];
}

function listed(key: string, texts: readonly string[]): Texts {
  return texts.map((text, index) => [`${key}.${index}`, text]);
}
