import { applyCandidate, hasOnePlace, placeOfCandidate } from '../../src/model/change.ts';
import type { Candidate, Change, Question, Remark, Scene } from '../../src/model/lesson.ts';
import { about } from './about.ts';
import { alone } from './alone.ts';
import { answers } from './answers.ts';
import { writtenOf } from './choices.ts';
import type { Finding } from './finding.ts';
import { unmeant } from './models.ts';
import { isGiven, layoutOf } from './programs.ts';
import { unheard, unlike } from './remarks.ts';
import { askedIn, isKernelUntold, remarksTold, whole } from './replay.ts';
import { changeOutOfSight, sight } from './sight.ts';
import { stories } from './stories.ts';
import { candidatesOf, type Round, type Rule, type Studied, type StudiedCandidate, textsOf } from './studied.ts';
import { texts } from './texts.ts';

const CANDIDATES = { fewest: 3, most: 4 };

/** What is wrong with the changes of a lesson: as they are written, and as each candidate was played. */
export const changes: Rule = (studied) => [
  ...fault(
    'change',
    studied.lesson.scenes.every(({ change }) => change === undefined),
    'no scene has one: in each lesson something is changed',
  ),
  ...studied.lesson.scenes.flatMap((scene) => {
    const { change } = scene;
    if (!change) return [];
    const played = candidatesOf(studied, scene);
    return [
      ...written(studied, scene, change),
      ...changeOutOfSight(studied, scene, change),
      ...change.candidates.flatMap((candidate) => placed(studied, change, candidate)),
      ...played.flatMap((each) => ofOne(each, change)),
      ...ofAll(played),
    ].map((finding) => ({ ...finding, scene: scene.id }));
  }),
];

function written({ lesson, files }: Studied, scene: Scene, change: Change): Finding[] {
  const { candidates, file } = change;
  const ids = candidates.map(({ id }) => id);
  const wanted = candidates.filter((candidate) => candidate.wanted).length;
  const say = (change.say ?? []).map((remark) => remark.say);
  const said = change.ends && 'nothing' in change.ends ? [...say, change.ends.nothing] : say;
  const asked = (change.questions ?? []).map(({ id }) => id);
  return [
    ...fault('change.file', !scene.programs.some((program) => program.file === file), 'is no program of the scene'),
    ...fault(
      'change.candidates',
      ids.length < CANDIDATES.fewest || ids.length > CANDIDATES.most,
      `are ${ids.length}: three or four can be weighed against each other`,
    ),
    ...fault('change.candidates', new Set(ids).size < ids.length, 'two have the same id'),
    ...fault('change.candidates', wanted === 0, 'none of them is wanted'),
    ...fault('change.candidates', wanted === ids.length, 'all of them are wanted: there is nothing to find out'),
    ...fault('change.candidates', areAlike(files.get(file) ?? '', change), 'two make the same program'),
    ...textsOf(lesson, scene).flatMap(({ language, texts: { change: text } }) => [
      ...unlike(`${language}.change.candidates`, ids, Object.keys(text?.candidates ?? {})),
      ...unlike(`${language}.change.say`, said, Object.keys(text?.say ?? {})),
      ...unlike(`${language}.change.questions`, asked, Object.keys(text?.questions ?? {})),
    ]),
  ];
}

function fault(what: string, isSo: boolean, why: string): Finding[] {
  return isSo ? [{ what, why }] : [];
}

function areAlike(source: string, change: Change): boolean {
  const sources = change.candidates
    .filter((candidate) => hasOnePlace(source, change, candidate))
    .map((candidate) => applyCandidate(source, change, candidate));
  return new Set([source, ...sources]).size < sources.length + 1;
}

/** Where the candidate goes, and what the program looks like then. */
function placed({ lesson, files }: Studied, change: Change, candidate: Candidate): Finding[] {
  const what = `change.${candidate.id}`;
  const source = files.get(change.file) ?? '';
  if (!hasOnePlace(source, change, candidate))
    return [{ what, why: `not just one line of ${change.file} is \`${placeOfCandidate(change, candidate).at}\`` }];
  return isGiven(lesson) ? [] : layoutOf(`${what} ${change.file}`, applyCandidate(source, change, candidate));
}

/** The run of a candidate is judged as any scene is, but for what comes up in the run of another one. */
function ofOne({ candidate, studied }: StudiedCandidate, change: Change): Finding[] {
  const [scene] = studied.lesson.scenes;
  if (!scene) return [];
  const { rounds } = studied;
  const say = scene.say.filter((remark) => rounds.some((round) => isTold(remark, scene, round)));
  const questions = scene.questions.filter((question) => rounds.some((round) => askedIn(round, question)));
  const asked: Studied = { ...studied, lesson: { ...studied.lesson, scenes: [{ ...scene, questions }] } };
  return [
    ...stories(studied),
    ...answers(asked),
    ...about(asked),
    ...sight(asked),
    ...unheard({ ...scene, say }, rounds),
    ...texts(studied).filter((finding) => finding.scene !== undefined),
    ...(candidate.wanted ? rounds.flatMap((round) => unmeant(scene, round)) : []),
    ...alone(studied),
    ...outcome(studied, candidate, change),
    ...unnamed(studied),
  ].map((finding) => ({ ...finding, what: `change.${candidate.id} ${finding.what}` }));
}

function isTold(remark: Remark, scene: Scene, round: Round): boolean {
  return remarksTold(scene, round).some(({ index }) => scene.say[index] === remark);
}

function outcome({ rounds }: Studied, { wanted }: Candidate, { does }: Change): Finding[] {
  const played = rounds.filter(({ failure }) => failure === undefined);
  const count = played.filter((round) => does(whole(round))).length;
  const why = `${wanted ? 'is wanted, and' : 'is not wanted, but'} did what was asked for in ${count} of ${played.length} rounds`;
  return fault('does', count !== (wanted ? played.length : 0), why);
}

/** A candidate that names what its program does not have does nothing of what is said of it. What somebody else wrote may be wrong like that. */
function unnamed({ lesson, rounds }: Studied): Finding[] {
  const [crash] = rounds
    .flatMap(({ records }) => records)
    .filter((record) => record.type === 'crash' && record.error.name === 'ReferenceError');
  return crash?.type === 'crash' && !isGiven(lesson) ? fault('program', true, crash.error.message) : [];
}

/** What has to come up in the run of one candidate at least. */
function ofAll(played: readonly StudiedCandidate[]): Finding[] {
  const [first] = played;
  const [scene] = first?.studied.lesson.scenes ?? [];
  if (!first || !scene) return [];
  const rounds = played.flatMap(({ studied }) => studied.rounds);
  const never = 'came up in the run of no candidate';
  const told = new Set(rounds.flatMap((round) => remarksTold(scene, round).map(({ index }) => index)));
  const isAsked = (question: Question): boolean =>
    rounds.some((round) => askedIn(round, question)) || isKernelUntold(scene, rounds);
  return [
    ...scene.say.flatMap(({ say }, index) => fault(`change.say.${say}`, !told.has(index), never)),
    ...scene.questions.flatMap((question) => [
      ...fault(`change.questions.${question.id}`, !isAsked(question), never),
      ...writtenOf(first.studied, scene, question).map(({ what, why }) => ({ what: `change.${what}`, why })),
    ]),
    ...(scene.ends && 'nothing' in scene.ends
      ? fault(
          `change.say.${scene.ends.nothing}`,
          rounds.every(({ quietAfter }) => quietAfter === undefined),
          never,
        )
      : []),
  ];
}
