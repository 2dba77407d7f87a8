import type { Question, Scene } from '../../src/model/lesson.ts';
import type { Decision } from '../../src/play/quiz/grade.ts';
import { type Asked, askedIn, isKernelUntold } from './replay.ts';
import { type Round, type Rule, roundsOf } from './studied.ts';

/** Questions that the run did not decide, or not always in the same way, and those that come while another waits for its answer. */
export const answers: Rule = (studied) =>
  studied.lesson.scenes.flatMap((scene) =>
    scene.questions.flatMap((question) => {
      const rounds = roundsOf(studied, scene);
      const faults = [
        ...faultsOf(question, rounds).filter((why) => !(NEEDED.includes(why) && isKernelUntold(scene, rounds))),
        ...rounds.flatMap((round) => waitingBeside(question, scene, round)),
      ];
      return faults.map((why) => ({ scene: scene.id, what: `questions.${question.id}`, why }));
    }),
  );

const NEVER_ASKED = 'was never asked: its selector means no record of any round';
const NOT_DECIDED = 'was not decided by the run';

/** What is excused of a question that needs what the kernel says, where the platform does not tell that. */
const NEEDED: readonly string[] = [NEVER_ASKED, NOT_DECIDED];

/** A guess and its answer belong together: nothing else is asked between them. */
function waitingBeside(question: Question, { questions }: Scene, round: Round): string[] {
  const at = askedIn(round, question)?.asked.records.length;
  if (at === undefined) return [];
  const earlier = questions.filter((each) => each !== question && each.kind === 'predict');
  return earlier.flatMap((each) => {
    const guess = askedIn(round, each);
    if (!guess || guess.told.records.length <= at) return [];
    const isBefore = guess.asked.records.length < at;
    const isBesideIt = guess.asked.records.length === at && questions.indexOf(each) < questions.indexOf(question);
    return isBefore || isBesideIt ? [`is asked while '${each.id}' is still open`] : [];
  });
}

function faultsOf(question: Question, rounds: readonly Round[]): string[] {
  const asked = rounds.flatMap((round) => {
    const found = askedIn(round, question);
    return found ? [{ ...found, pace: round.pace }] : [];
  });
  if (rounds.length > 0 && asked.length === 0) return [NEVER_ASKED];
  return [
    ...(asked.length < rounds.length ? [`was asked in ${asked.length} of ${rounds.length} rounds only`] : []),
    ...asked.flatMap(faultsOfOne),
    ...variety(asked),
  ];
}

function faultsOfOne(one: Asked): string[] {
  const { question, decision, before, atLast } = one;
  if (decision.kind !== 'decided') return [undecided(decision)];
  if (question.kind !== 'predict')
    return question.kind === 'order' && decision.right.length !== question.choices.length
      ? [`the right order has ${decision.right.length} of its ${question.choices.length} choices`]
      : [];
  const early = before.kind === 'decided' ? ['is a prediction, and was decided already when it was asked'] : [];
  return worded(decision) === worded(atLast)
    ? early
    : [...early, `came out as ${worded(decision)}, but at the end of the run it is ${worded(atLast)}`];
}

function undecided(decision: Decision): string {
  const found = decision.kind === 'undecided' ? decision.found : undefined;
  return found === undefined ? NOT_DECIDED : `came out as '${found}', which is not among its choices`;
}

function variety(asked: readonly (Asked & Pick<Round, 'pace'>)[]): string[] {
  const decided = asked.filter(({ decision }) => decision.kind === 'decided');
  const seen = new Set(decided.map(({ decision }) => worded(decision)));
  if (seen.size < 2) return [];
  const each = [...new Set(decided.map(({ decision, pace }) => `${worded(decision)} (${paces[pace]})`))];
  return [`its answer varied: ${each.sort().join(', ')}`];
}

const paces = { free: 'free', step: 'stepping', recorded: 'recorded' } as const;

function worded(decision: Decision): string {
  return decision.kind === 'decided' ? decision.right.map((right) => `'${right}'`).join(', ') : decision.kind;
}
