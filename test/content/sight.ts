import { hasOnePlace } from '../../src/model/change.ts';
import type { Language } from '../../src/model/language.ts';
import type { Change, Question, Scene } from '../../src/model/lesson.ts';
import { candidatesOf, changeList, programsAbout } from '../../src/play/change/change-list.ts';
import { linesAskedAbout } from '../../src/play/quiz/question-lines.ts';
import { questionList } from '../../src/play/quiz/question-list.ts';
import { ResolvedQuestion } from '../../src/play/quiz/resolved-question.ts';
import { type Look, unicodeGlyphs } from '../../src/view/look.ts';
import { paintLines, plainPainter } from '../../src/view/painter.ts';
import { questionAbove } from '../../src/view/screen/question.ts';
import { WORDS } from '../support/words.ts';
import type { Finding } from './finding.ts';
import { type Asked, askedIn } from './replay.ts';
import { programsOf, type Rule, roundsOf, type Studied, textsOf } from './studied.ts';

/** The smallest window in which all of a question has to be seen. */
const LOOK: Look = { columns: 80, glyphs: unicodeGlyphs, painter: plainPainter, words: WORDS.en.ladder };
const ROWS = 24;
/** What is below a question where something is typed: the keys and the line itself. */
const TYPING_ROWS = 4;

/** Questions that, with their choices and the lines that they are about, are too long for a small window. */
export const sight: Rule = (studied) =>
  studied.lesson.scenes.flatMap((scene) =>
    scene.questions.flatMap((question): Finding[] => {
      const asked = roundsOf(studied, scene).flatMap((round) => askedIn(round, question) ?? []);
      return asked.flatMap((each) => tooLong(studied, scene, question, each));
    }),
  );

function tooLong(studied: Studied, scene: Scene, question: Question, { asked: trace }: Asked): Finding[] {
  const { lesson, files } = studied;
  const about = linesAskedAbout(question, trace, programsOf(studied, scene));
  const programs = about.map(({ file, lines }) => ({ title: file, source: files.get(file) ?? '', marks: lines }));
  return textsOf(lesson, scene).flatMap(({ language, texts }) => {
    const text = texts.questions[question.id];
    if (!text) return [];
    const words = WORDS[language];
    const { asked } = new ResolvedQuestion(question, text, trace);
    const rows = ROWS - 1 - (question.kind === 'type' ? TYPING_ROWS : listRows(asked, language));
    const drawn = paintLines(questionAbove({ asked, isFirst: true, programs, hints: [] }, rows, words, LOOK), LOOK);
    const shown = drawn.filter((line) => /❯ +\d+ │/.test(line)).length;
    const isWhole = drawn.length <= rows && shown === about.flatMap(({ lines }) => lines).length;
    const why = `has no room on ${LOOK.columns}x${ROWS} in ${language}, with its choices and the lines that it is about`;
    return isWhole ? [] : [{ scene: scene.id, what: `questions.${question.id}`, why }];
  });
}

/** Rows of the program that are to be seen around what is changed. */
const FEWEST_CODE = 3;

/** A change that, with all of its candidates and some of the program, is too long for a small window. */
export function changeOutOfSight({ lesson, files }: Studied, scene: Scene, change: Change): Finding[] {
  const source = files.get(change.file) ?? '';
  const placed = change.candidates.filter((candidate) => hasOnePlace(source, change, candidate));
  const candidates = candidatesOf({ ...change, candidates: placed }, source);
  return textsOf(lesson, scene).flatMap(({ language, texts }) => {
    const picking = {
      ask: texts.change?.ask ?? '',
      program: { title: change.file, source },
      candidates,
      about: programsAbout(change, files),
      hasRun: true,
    };
    const list = changeList(picking, { rows: ROWS, isDrawn: true }, WORDS[language], LOOK);
    const isFolded = list.items('', new Set()).some((entry) => 'about' in entry);
    const why = `has no room on ${LOOK.columns}x${ROWS} in ${language}, with all candidates and ${FEWEST_CODE} lines of ${change.file}`;
    return isFolded ? [{ scene: scene.id, what: 'change.ask', why }] : [];
  });
}

/** Rows of a list, with what is said below it and the line in which the cursor rests. */
function listRows(asked: ResolvedQuestion['asked'], language: Language): number {
  const list = questionList({
    asked,
    placed: [],
    isNew: false,
    isDrawn: true,
    words: WORDS[language],
    look: LOOK,
  });
  const items = list.items('', new Set()).flatMap((entry) => ('gap' in entry ? [''] : entry.lines));
  return [...list.ask.split('\n').filter(Boolean), ...items, ...list.keys.split('\n'), '', ''].length;
}
