import type { Question, SceneText } from '../../model/lesson.ts';
import type { Answers } from '../../model/progress.ts';
import type { Trace } from '../../model/record.ts';
import { meansLast } from '../../model/select.ts';
import { type Given, isRight } from '../../quiz/grade.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { answeredChoices, hintBlock, questionHead, type Verdict, verdictBlock } from '../../view/screen/question.ts';
import type { Context } from '../context.ts';
import { askQuestion, type Reply } from './asking.ts';
import { PosedQuestion, pickedOf } from './posed.ts';
import type { Told } from './told.ts';
import type { Way } from './way.ts';

/** When questions are asked: before the programs start, at the last record of the trace, or when the scene is over. */
export type Occasion = 'start' | 'record' | 'end';

interface Open {
  posed: PosedQuestion;
  /** Undefined where the learner wanted to be shown. */
  given: Given | undefined;
}

/** What is to be asked in a scene, and with which words. */
interface QuizScene {
  id: string;
  questions: readonly Question[];
  texts: SceneText['questions'];
}

const MOST_TRIES = 3;
const HINTS = 2;

/** The questions of one scene: asks them, waits for the run to decide them, and tells how they came out. */
export class SceneQuiz {
  /** How each question that counts came out. */
  readonly answers: Answers = {};
  readonly #context: Context;
  readonly #scene: QuizScene;
  readonly #told: Told;
  readonly #dialog: Dialog | undefined;
  readonly #way: Way | undefined;
  #waiting: readonly Question[];
  #open: readonly Open[] = [];

  /**
   * @param dialog left out for a play without stops: questions then show their answers
   * @param way knows what was answered in an earlier play
   */
  constructor(context: Context, scene: QuizScene, told: Told, dialog?: Dialog, way?: Way) {
    this.#context = context;
    this.#scene = scene;
    this.#told = told;
    this.#dialog = dialog;
    this.#way = way;
    this.#waiting = scene.questions;
  }

  /** Asks what is to be asked at this point. Says whether there was anything. */
  async ask(occasion: Occasion, trace: Trace): Promise<boolean> {
    const due = this.#waiting.filter(({ at }) =>
      typeof at === 'object' ? occasion === 'record' && meansLast(at, trace) : at === occasion,
    );
    this.#waiting = this.#waiting.filter((question) => !due.includes(question));
    for (const question of due) await this.#askOne(question, trace);
    return due.length > 0;
  }

  /** Tells how those questions came out that the run has decided by now. Says whether there were any. */
  tellDecided(trace: Trace): boolean {
    const ripe = this.#open.filter(({ posed }) => posed.decision(trace).kind !== 'open');
    this.#open = this.#open.filter((open) => !ripe.includes(open));
    for (const { posed, given } of ripe) {
      if (!this.#dialog) this.#showAnswered(posed, trace);
      this.#settle(posed, given, trace);
    }
    return ripe.length > 0;
  }

  async #askOne(question: Question, trace: Trace): Promise<void> {
    const text = this.#scene.texts[question.id];
    if (!text) throw new Error(`No text for question ${question.id}`);
    const posed = new PosedQuestion(question, text, trace);
    if (!this.#dialog) {
      this.#open = [...this.#open, { posed, given: undefined }];
      return;
    }
    if (this.#repeat(posed, trace)) return;
    this.#way?.arrive();
    this.#showHead(posed);
    if (question.kind === 'predict') await this.#predict(posed, this.#dialog);
    else await this.#askUntilAnswered(posed, this.#dialog, { ...trace, over: true });
  }

  async #predict(posed: PosedQuestion, dialog: Dialog): Promise<void> {
    const { reply } = await this.#reply(posed, dialog, new Set(), 0);
    this.#note(posed, reply.kind === 'given' ? reply.given : undefined);
  }

  /** From now on the run has to decide it. */
  #note(posed: PosedQuestion, given: Given | undefined): void {
    const { question } = this.#context.phrases;
    const picked = given ? pickedOf(given) : [];
    this.#showPicked(posed, picked);
    const known = this.#told.isFirst('question noted') ? question.noted : question.notedAgain;
    this.#print(['', `  ${given ? known : question.notedUnknown}`]);
    this.#way?.guess(posed.question.id, picked[0] ?? null);
    this.#open = [...this.#open, { posed, given }];
  }

  /** Shows a question that was answered in an earlier play, which this run decides anew. Says whether it was one. */
  #repeat(posed: PosedQuestion, trace: Trace): boolean {
    const { id, kind } = posed.question;
    const guess = this.#way?.guessed(id);
    const answer = this.#way?.answered(this.#keyOf(posed));
    if (kind === 'predict' ? guess === undefined : answer === undefined) return false;
    this.#showHead(posed);
    if (kind === 'predict') this.#note(posed, guess ? { choice: guess } : undefined);
    else {
      const over = { ...trace, over: true };
      const decision = posed.decision(over);
      this.#showPicked(posed, decision.kind === 'decided' ? decision.right : []);
      this.#tell(posed.verdict(undefined, over));
      if (answer) this.answers[this.#keyOf(posed)] = answer;
    }
    return true;
  }

  #keyOf({ question }: PosedQuestion): string {
    return `${this.#scene.id}/${question.id}`;
  }

  /** A few tries, with a hint after each wrong one; only the first try counts. */
  async #askUntilAnswered(posed: PosedQuestion, dialog: Dialog, trace: Trace): Promise<void> {
    const decision = posed.decision(trace);
    const without = new Set<string>();
    for (let tries = 1, hints = 0; ; tries += 1) {
      const { reply, taken } = await this.#reply(posed, dialog, without, hints);
      const given = reply.kind === 'given' ? reply.given : undefined;
      if (given) this.#showPicked(posed, pickedOf(given));
      const isIt = given !== undefined && decision.kind === 'decided' && isRight(given, decision.right);
      if (!given || isIt || tries === MOST_TRIES || posed.asked.choices.length - without.size === 2)
        return this.#settle(posed, given, trace, tries === 1);
      this.#tell(posed.wrong(given, trace));
      this.#print(hintBlock(posed.hint(taken), this.#context.phrases, this.#context.look()));
      if (posed.question.kind === 'choose') for (const value of pickedOf(given)) without.add(value);
      hints = Math.min(taken + 1, HINTS);
    }
  }

  /** Asks until there is an answer, giving a hint whenever one is wanted; after all hints, the answer itself is shown. */
  async #reply(
    posed: PosedQuestion,
    dialog: Dialog,
    without: ReadonlySet<string>,
    before: number,
  ): Promise<{ reply: Reply; taken: number }> {
    const { phrases, look } = this.#context;
    for (let taken = before; ; taken += 1) {
      const reply = await askQuestion({ dialog, asked: posed.asked, without, phrases, look: look() });
      if (reply.kind !== 'hint') return { reply, taken };
      if (taken >= HINTS) return { reply: { kind: 'skip' }, taken };
      this.#print(hintBlock(posed.hint(taken), phrases, look()));
    }
  }

  /** Tells the outcome, and counts it. */
  #settle(posed: PosedQuestion, given: Given | undefined, trace: Trace, isFirstTry = true): void {
    const verdict = posed.verdict(given, trace);
    const wasAskedEarlier = this.#dialog !== undefined && posed.question.kind === 'predict';
    this.#tell(verdict, wasAskedEarlier ? posed.asked.ask : undefined);
    if (!this.#dialog || verdict.kind === 'undecided') return;
    this.answers[this.#keyOf(posed)] = verdict.kind === 'right' && isFirstTry ? 'right' : 'wrong';
  }

  /** The question with its answer, for a play without stops. */
  #showAnswered(posed: PosedQuestion, trace: Trace): void {
    const decision = posed.decision(trace);
    this.#showHead(posed);
    this.#showPicked(posed, decision.kind === 'decided' ? decision.right : []);
  }

  /** Who decides the answer is said at the first question of its kind. */
  #showHead({ asked }: PosedQuestion): void {
    const isNew = this.#told.isFirst(`question ${asked.kind}`);
    this.#print(questionHead(asked, { isNew }, this.#context.phrases, this.#context.look()));
  }

  #showPicked({ asked }: PosedQuestion, picked: readonly string[]): void {
    this.#print(answeredChoices(asked, picked, this.#context.look()));
  }

  #tell(verdict: Verdict, again?: string): void {
    this.#print(verdictBlock(verdict, again, this.#context.phrases, this.#context.look()));
  }

  #print(lines: readonly string[]): void {
    this.#context.print(lines);
  }
}
