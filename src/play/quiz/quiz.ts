import type { Context } from '../../context/context.ts';
import type { Question } from '../../model/lesson.ts';
import type { SceneText } from '../../model/lesson-text.ts';
import type { Answers } from '../../model/progress.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { matchesLast } from '../../model/select.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import {
  answeredChoices,
  type Graded,
  hintBlock,
  questionBlock,
  type Retold,
  verdictBlock,
} from '../../view/screen/question.ts';
import type { Line } from '../../view/span.ts';
import type { Story } from '../scene/story.ts';
import type { Told } from '../scene/told.ts';
import type { Way } from '../scene/way.ts';
import { linesAskedAbout } from './about.ts';
import { Asking } from './asking.ts';
import { type Given, isRight } from './grade.ts';
import { PosedQuestion, pickedOf } from './posed.ts';

/** When questions are asked: before the programs start, at the last record of the trace, or when the scene is over. */
export type Occasion = 'start' | 'record' | 'end';

/** A question that has come up. */
interface Asked {
  posed: PosedQuestion;
  /** With marks at the lines that it is about. */
  programs: readonly ProgramText[];
}

interface Open extends Asked {
  /** Undefined where the learner wanted to be shown. */
  given: Given | undefined;
  /** How many lines had been printed by then. */
  line: number;
}

/** What is to be asked in a scene, and with which words. */
interface QuizScene {
  id: string;
  questions: readonly Question[];
  texts: SceneText['questions'];
}

/** With what a scene's questions are asked. */
export interface QuizStage {
  /** Left out for a play without stops: questions then show their answers. */
  dialog: Dialog | undefined;
  programs: readonly ProgramText[];
  told: Told;
  /** Knows what was answered in an earlier play. */
  way: Way;
  /** What `i` shows, after the record that came last. */
  inspected: (record: TraceRecord | undefined) => readonly Line[];
  /** Into which all of it is told. */
  story: Pick<Story, 'count' | 'unread' | 'listing' | 'aside' | 'read' | 'makeRoom'>;
}

/** What came of asking: nothing was to be asked, the run has to decide what was guessed, or the outcome was told. */
export type AskedFor = 'nothing' | 'guess' | 'told';

const MOST_TRIES = 3;

/** A question that is further up than this part of the window is said again with its outcome; the rest is for programs and keys. */
const FAR = 2 / 3;

/** The questions of one scene: asks them, waits for the run to decide them, and tells how they came out. */
export class SceneQuiz {
  /** How each question that counts came out. */
  readonly answers: Answers = {};
  readonly #context: Context;
  readonly #scene: QuizScene;
  readonly #stage: QuizStage;
  #waiting: readonly Question[];
  #open: readonly Open[] = [];

  constructor(context: Context, scene: QuizScene, stage: QuizStage) {
    this.#context = context;
    this.#scene = scene;
    this.#stage = stage;
    this.#waiting = scene.questions;
  }

  /** Asks what is to be asked at this point. */
  async ask(occasion: Occasion, trace: Trace): Promise<AskedFor> {
    const due = this.#waiting.filter(({ at }) =>
      typeof at === 'object' ? occasion === 'record' && matchesLast(at, trace) : at === occasion,
    );
    this.#waiting = this.#waiting.filter((question) => !due.includes(question));
    for (const question of due) await this.#askOne(question, trace);
    const last = due.at(-1);
    return last === undefined ? 'nothing' : last.kind === 'predict' ? 'guess' : 'told';
  }

  /** Tells how those questions came out that the run has decided by now. Says whether there were any. */
  tellDecided(trace: Trace): boolean {
    const ripe = this.#open.filter(({ posed }) => posed.decision(trace).kind !== 'open');
    this.#open = this.#open.filter((open) => !ripe.includes(open));
    for (const { given, line, ...asked } of ripe) {
      const { dialog, story } = this.#stage;
      if (!dialog) this.#showAnswered(asked, trace);
      const isFar = dialog !== undefined && story.count - line > dialog.rows() * FAR;
      this.#settle(asked.posed, given, trace, { isFar });
    }
    return ripe.length > 0;
  }

  async #askOne(question: Question, trace: Trace): Promise<void> {
    const text = this.#scene.texts[question.id];
    if (!text) throw new Error(`No text for question ${question.id}`);
    const { dialog, inspected, story, way } = this.#stage;
    const posed = new PosedQuestion(question, text, trace);
    const asked = { posed, programs: this.#marked(question, trace) };
    if (!dialog) {
      this.#open = [...this.#open, { ...asked, given: undefined, line: story.count }];
      return;
    }
    if (this.#repeat(asked, trace)) return;
    way.arrive();
    const last = trace.records.at(-1);
    const isFirst = this.#isFirst(posed);
    const asking = new Asking(posed, {
      ...asked,
      isFirst,
      context: this.#context,
      dialog,
      inspected: () => inspected(last),
      story,
    });
    await story.makeRoom(asking.rows);
    if (question.kind === 'predict') await this.#predict(asked, asking);
    else await this.#askUntilAnswered(posed, asking, { ...trace, over: true });
  }

  /** The programs, with marks at the lines that a question is about. */
  #marked(question: Question, trace: Trace): ProgramText[] {
    const { programs } = this.#stage;
    const about = linesAskedAbout(question, trace, programs);
    return programs.map((program) => ({
      ...program,
      marks: about.flatMap(({ file, lines }) => (file === program.title ? lines : [])),
    }));
  }

  async #predict(asked: Asked, asking: Asking): Promise<void> {
    const given = await this.#answer(asking);
    this.#note(asked, given);
    this.#stage.story.read();
  }

  async #answer(asking: Asking): Promise<Given | undefined> {
    const given = await asking.answer();
    asking.tell(given ? pickedOf(given) : []);
    this.#stage.story.read();
    return given;
  }

  /** From now on the run has to decide it. */
  #note(asked: Asked, given: Given | undefined): void {
    const { question } = this.#context.words;
    const { story, told, way } = this.#stage;
    const known = told.isFirst('question noted') ? question.noted : question.notedAgain;
    this.#print(['', `  ${given ? known : question.notedUnknown}`]);
    way.guess(asked.posed.question.id, (given && pickedOf(given)[0]) ?? null);
    this.#open = [...this.#open, { ...asked, given, line: story.count }];
  }

  /** Shows a question that was answered in an earlier play, which this run decides anew. Says whether it was one. */
  #repeat(asked: Asked, trace: Trace): boolean {
    const { posed } = asked;
    const { id, kind } = posed.question;
    const guess = this.#stage.way.guessed(id);
    const answer = this.#stage.way.answered(this.#keyOf(posed));
    if (kind === 'predict' ? guess === undefined : answer === undefined) return false;
    if (kind === 'predict') {
      this.#show(asked, guess ? [guess] : []);
      this.#note(asked, guess ? { choice: guess } : undefined);
    } else {
      const over = { ...trace, over: true };
      this.#showAnswered(asked, over);
      this.#tell(posed.verdict(undefined, over));
      if (answer) this.answers[this.#keyOf(posed)] = answer;
    }
    return true;
  }

  #keyOf({ question }: PosedQuestion): string {
    return `${this.#scene.id}/${question.id}`;
  }

  /** A few tries, with a hint after each wrong one; only the first try counts. */
  async #askUntilAnswered(posed: PosedQuestion, asking: Asking, trace: Trace): Promise<void> {
    const decision = posed.decision(trace);
    for (let tries = 1; ; tries += 1) {
      const given = await this.#answer(asking);
      const isIt = given !== undefined && decision.kind === 'decided' && isRight(given, decision.right);
      if (!given || isIt || tries === MOST_TRIES || asking.choices === 2)
        return this.#settle(posed, given, trace, { isFirstTry: tries === 1 });
      this.#tell(posed.wrong(given, trace));
      const hint = asking.ruleOut(pickedOf(given));
      if (hint !== undefined) this.#print(hintBlock(hint, this.#context.words, this.#context.look()));
      await this.#stage.story.makeRoom(asking.rows);
    }
  }

  /** Tells the outcome, and counts it. */
  #settle(
    posed: PosedQuestion,
    given: Given | undefined,
    trace: Trace,
    { isFirstTry = true, isFar = false }: { isFirstTry?: boolean; isFar?: boolean },
  ): void {
    const verdict = posed.verdict(given, trace);
    const wasGuess = this.#stage.dialog !== undefined && posed.question.kind === 'predict';
    this.#tell(verdict, { again: isFar ? posed.asked.ask : undefined, wasGuess });
    if (!this.#stage.dialog || verdict.kind === 'undecided') return;
    this.answers[this.#keyOf(posed)] = verdict.kind === 'right' && isFirstTry ? 'right' : 'wrong';
  }

  /** The question with its answer, for a play without stops. */
  #showAnswered(asked: Asked, trace: Trace): void {
    const decision = asked.posed.decision(trace);
    this.#show(asked, decision.kind === 'decided' ? decision.right : []);
  }

  #show({ posed, programs }: Asked, picked: readonly string[]): void {
    const { words, look } = this.#context;
    this.#print(
      questionBlock({ asked: posed.asked, isFirst: this.#isFirst(posed), programs, hints: [] }, words, look()),
    );
    this.#print(answeredChoices(posed.asked, picked, look()));
  }

  /** Who decides the answer is said at the first question of its kind. */
  #isFirst({ asked }: PosedQuestion): boolean {
    return this.#stage.told.isFirst(`question ${asked.kind}`);
  }

  #tell(verdict: Graded, retold: Retold = { wasGuess: false }): void {
    this.#print(verdictBlock(verdict, retold, this.#context.words, this.#context.look()));
  }

  #print(lines: readonly Line[]): void {
    this.#context.print(lines);
  }
}
