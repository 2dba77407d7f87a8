import type { Question, Scene } from '../../src/model/lesson.ts';
import type { QuestionText } from '../../src/model/lesson-text.ts';
import type { Finding } from './finding.ts';
import { unlike } from './remarks.ts';
import { askedIn } from './replay.ts';
import { type Rule, roundsOf, type Studied, textsOf } from './studied.ts';

const FEWEST_QUESTIONS = 3;
const ENOUGH_TO_GUESS = 4;

/** What is wrong with the choices of questions, as they are written and as they are laid out. */
export const choices: Rule = (studied) => {
  const { lesson } = studied;
  const questions = lesson.scenes.flatMap((scene) => scene.questions);
  const few = `has ${questions.length} questions: a lesson has at least ${FEWEST_QUESTIONS}`;
  return [
    ...(questions.length < FEWEST_QUESTIONS ? [{ what: 'questions', why: few }] : []),
    ...(questions.some(({ kind }) => kind === 'predict')
      ? []
      : [{ what: 'questions', why: 'none of them is a prediction' }]),
    ...lesson.scenes.flatMap((scene) => scene.questions.flatMap((question) => writtenOf(studied, scene, question))),
    ...alwaysThere(studied),
    ...laidOutInOrder(studied),
  ];
};

export function writtenOf({ lesson }: Studied, scene: Scene, question: Question): Finding[] {
  const values = question.kind === 'type' ? [] : question.choices;
  const own = question.kind !== 'type' && new Set(values).size < Math.max(2, values.length);
  const twice = own ? [{ what: '', why: 'needs at least two choices, each of them once' }] : [];
  const each = textsOf(lesson, scene).flatMap(({ language, texts }) => {
    const text = texts.questions[question.id];
    return text ? inLanguage(language, question, values, text) : [];
  });
  return [...twice, ...each].map(({ what, why }) => ({
    scene: scene.id,
    what: `questions.${question.id}${what && `.${what}`}`,
    why,
  }));
}

function inLanguage(language: string, { kind }: Question, values: readonly string[], text: QuestionText): Finding[] {
  const written = Object.keys(text.choices ?? {});
  // The steps of an order have no explanations of their own, and events are called by their names.
  const isWritten = (value: string): boolean => kind !== 'order' || written.includes(value) || !/^[a-z]+$/i.test(value);
  const labels = Object.values(text.choices ?? {}).flatMap(({ label }) => (typeof label === 'string' ? [label] : []));
  const isSilent = text.why === undefined && (kind === 'order' || kind === 'type');
  return [
    ...unlike(`${language}.choices`, values.filter(isWritten), written),
    ...(new Set(labels).size < labels.length ? [{ what: `${language}.choices`, why: 'two have the same label' }] : []),
    ...(text.hints[0] === text.hints[1] ? [{ what: `${language}.hints`, why: 'both are the same' }] : []),
    ...(isSilent ? [{ what: `${language}.why`, why: 'has no text: nothing would be said to the answer' }] : []),
  ];
}

/** What the first round in which it was asked made right, with the number of choices. */
function placesOf(studied: Studied): { place: number; fromEnd: number }[] {
  return studied.lesson.scenes.flatMap((scene) =>
    scene.questions.flatMap((question) => {
      if (question.kind !== 'predict' && question.kind !== 'choose') return [];
      const right = rightOf(studied, scene, question)?.[0];
      const place = right === undefined ? -1 : question.choices.indexOf(right);
      return place === -1 ? [] : [{ place, fromEnd: question.choices.length - place }];
    }),
  );
}

function rightOf(studied: Studied, scene: Scene, question: Question): readonly string[] | undefined {
  for (const round of roundsOf(studied, scene)) {
    const decision = askedIn(round, question)?.decision;
    if (decision?.kind === 'decided') return decision.right;
  }
  return undefined;
}

function alwaysThere(studied: Studied): Finding[] {
  const places = placesOf(studied);
  if (places.length < ENOUGH_TO_GUESS) return [];
  const isSame = [new Set(places.map(({ place }) => place)), new Set(places.map(({ fromEnd }) => fromEnd))].some(
    ({ size }) => size === 1,
  );
  return isSame ? [{ what: 'questions', why: 'the right choice always stands at the same place' }] : [];
}

function laidOutInOrder(studied: Studied): Finding[] {
  return studied.lesson.scenes.flatMap((scene) =>
    scene.questions.flatMap((question) => {
      if (question.kind !== 'order') return [];
      const isGivenAway = rightOf(studied, scene, question)?.join('\n') === question.choices.join('\n');
      const why = 'its choices stand in the right order already';
      return isGivenAway ? [{ scene: scene.id, what: `questions.${question.id}`, why }] : [];
    }),
  );
}
