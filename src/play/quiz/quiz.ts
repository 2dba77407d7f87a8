import type { Question } from '../../model/lesson.ts';
import type { SceneText } from '../../model/lesson-text.ts';
import type { Answers } from '../../model/progress.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { matchesLast } from '../../model/select.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import type { Line } from '../../view/span.ts';
import type { PacedPrinter } from '../scene/paced-printer.ts';
import type { SceneReplay } from '../scene/replay.ts';
import type { ToldSentences } from '../scene/told-sentences.ts';
import type { PrintContext, Transcript } from '../scene/transcript.ts';
import { isRight, type LearnerAnswer } from './grade.ts';
import { linesAskedAbout } from './question-lines.ts';
import { QuestionPrinter, type ShownQuestion } from './question-printer.ts';
import { QuestionPrompt } from './question-prompt.ts';
import { pickedValues, ResolvedQuestion } from './resolved-question.ts';

/** When a question is asked: before the programs start, at the last record of the trace, or when the scene is over. */
export type QuestionTime = 'start' | 'record' | 'end';

/** A question that was answered, and that the run has not decided yet. */
interface PendingQuestion extends ShownQuestion {
  /** Undefined if the learner wanted to see the answer. */
  given: LearnerAnswer | undefined;
  /** The number of lines that were printed when it was answered. */
  line: number;
}

/** The questions of a scene, with their texts. */
interface QuizScene {
  id: string;
  questions: readonly Question[];
  texts: SceneText['questions'];
}

export interface QuizStage {
  /** Undefined for a play without stops. Then questions show their answers. */
  dialog: Dialog | undefined;
  programs: readonly ProgramText[];
  told: ToldSentences;
  replay: SceneReplay;
  /** The lines that the key `i` shows at a record. */
  inspectionLines: (record: TraceRecord | undefined) => readonly Line[];
  transcript: Pick<Transcript, 'count' | 'unread' | 'programs' | 'printAside' | 'markRead'>;
  printer: Pick<PacedPrinter, 'makeRoom'>;
  /** The result of each question that counts, by key. The quiz adds to it. */
  answers: Answers;
  /** Called with each result that is new. */
  graded?: ((key: string, isRight: boolean) => void) | undefined;
  /** Says what leaving keeps. */
  leave: string;
}

/** What came of asking: no question was due, the learner guessed and the run has to decide, or the verdict was printed. */
export type QuizOutcome = 'nothing' | 'guess' | 'answered';

const MOST_TRIES = 3;

/** If a question is further up than this part of the window, it is repeated with its verdict. */
const FAR = 2 / 3;

/** Asks the questions of one scene, waits until the run decides them, and prints the verdicts. */
export class SceneQuiz {
  readonly #context: PrintContext;
  readonly #scene: QuizScene;
  readonly #stage: QuizStage;
  readonly #printer: QuestionPrinter;
  #unasked: readonly Question[];
  #pending: readonly PendingQuestion[] = [];

  constructor(context: PrintContext, scene: QuizScene, stage: QuizStage) {
    this.#context = context;
    this.#scene = scene;
    this.#stage = stage;
    this.#printer = new QuestionPrinter(context, stage.told);
    this.#unasked = scene.questions;
  }

  /** Whether all questions were asked, and the run has decided them. */
  get isOver(): boolean {
    return this.#unasked.length === 0 && this.#pending.length === 0;
  }

  /** Asks the questions that are due. */
  async ask(occasion: QuestionTime, trace: Trace): Promise<QuizOutcome> {
    const due = this.#unasked.filter(({ at }) =>
      typeof at === 'object' ? occasion === 'record' && matchesLast(at, trace) : at === occasion,
    );
    this.#unasked = this.#unasked.filter((question) => !due.includes(question));
    for (const question of due) await this.#askOne(question, trace);
    const last = due.at(-1);
    return last === undefined ? 'nothing' : last.kind === 'predict' ? 'guess' : 'answered';
  }

  /** Prints the verdicts of the questions that the run has decided by now. Returns whether there were any. */
  printDecided(trace: Trace): boolean {
    const ripe = this.#pending.filter(({ resolved }) => resolved.decision(trace).kind !== 'open');
    this.#pending = this.#pending.filter((open) => !ripe.includes(open));
    for (const { given, line, ...asked } of ripe) {
      const { dialog, transcript } = this.#stage;
      if (!dialog) this.#printer.answered(asked, trace);
      const isFar = dialog !== undefined && transcript.count - line > dialog.rows() * FAR;
      this.#settle(asked.resolved, given, trace, { isFar });
    }
    return ripe.length > 0;
  }

  async #askOne(question: Question, trace: Trace): Promise<void> {
    const text = this.#scene.texts[question.id];
    if (!text) throw new Error(`No text for question ${question.id}`);
    const { dialog, inspectionLines, transcript, printer, replay, leave } = this.#stage;
    const resolved = new ResolvedQuestion(question, text, trace);
    const asked = { resolved, programs: this.#markedPrograms(question, trace) };
    if (!dialog) {
      this.#pending = [...this.#pending, { ...asked, given: undefined, line: transcript.count }];
      return;
    }
    if (this.#replayAnswer(asked, trace)) return;
    replay.catchUp();
    const last = trace.records.at(-1);
    const isFirst = this.#printer.isFirst(resolved);
    const asking = new QuestionPrompt(resolved, {
      ...asked,
      isFirst,
      context: this.#context,
      dialog,
      inspectionLines: () => inspectionLines(last),
      transcript,
      leave,
    });
    await printer.makeRoom(asking.rows);
    if (question.kind === 'predict') await this.#predict(asked, asking);
    else await this.#askUntilAnswered(resolved, asking, { ...trace, over: true });
  }

  /** The programs, with marks at the lines that a question is about. */
  #markedPrograms(question: Question, trace: Trace): ProgramText[] {
    const { programs } = this.#stage;
    const about = linesAskedAbout(question, trace, programs);
    return programs.map((program) => ({
      ...program,
      marks: about.flatMap(({ file, lines }) => (file === program.title ? lines : [])),
    }));
  }

  async #predict(asked: ShownQuestion, asking: QuestionPrompt): Promise<void> {
    const given = await this.#answer(asking);
    this.#notePrediction(asked, given);
    this.#stage.transcript.markRead();
  }

  async #answer(asking: QuestionPrompt): Promise<LearnerAnswer | undefined> {
    const given = await asking.answer();
    asking.printAnswered(given ? pickedValues(given) : []);
    this.#stage.transcript.markRead();
    return given;
  }

  /** Notes a prediction, which the run has to decide. */
  #notePrediction(asked: ShownQuestion, given: LearnerAnswer | undefined): void {
    const { question } = this.#context.words;
    const { transcript, told, replay } = this.#stage;
    const noted = told.isFirst('question noted') ? question.noted : question.notedAgain;
    this.#context.print(['', `  ${given ? noted : question.notedUnknown}`]);
    replay.noteGuess(asked.resolved.question.id, (given && pickedValues(given)[0]) ?? null);
    this.#pending = [...this.#pending, { ...asked, given, line: transcript.count }];
  }

  /** Shows a question as it was answered in an earlier play. The run decides it anew. Returns false if it was not answered before. */
  #replayAnswer(asked: ShownQuestion, trace: Trace): boolean {
    const { resolved } = asked;
    const { id, kind } = resolved.question;
    const guess = this.#stage.replay.earlierGuess(id);
    const answer = this.#stage.replay.earlierAnswer(this.#keyOf(resolved));
    if (kind === 'predict' ? guess === undefined : answer === undefined) return false;
    if (kind === 'predict') {
      this.#printer.question(asked, guess ? [guess] : []);
      this.#notePrediction(asked, guess ? { choice: guess } : undefined);
    } else {
      const over = { ...trace, over: true };
      this.#printer.answered(asked, over);
      this.#printer.verdict(resolved.verdict(undefined, over));
      if (answer) this.#stage.answers[this.#keyOf(resolved)] = answer;
    }
    return true;
  }

  #keyOf({ question }: ResolvedQuestion): string {
    return `${this.#scene.id}/${question.id}`;
  }

  /** Asks a few times, with a hint after each wrong answer. Only the first try counts. */
  async #askUntilAnswered(resolved: ResolvedQuestion, asking: QuestionPrompt, trace: Trace): Promise<void> {
    const decision = resolved.decision(trace);
    for (let tries = 1; ; tries += 1) {
      const given = await this.#answer(asking);
      const isIt = given !== undefined && decision.kind === 'decided' && isRight(given, decision.right);
      if (!given || isIt || tries === MOST_TRIES || asking.choices === 2)
        return this.#settle(resolved, given, trace, { isFirstTry: tries === 1 });
      this.#printer.verdict(resolved.wrong(given, trace));
      const hint = asking.ruleOut(pickedValues(given));
      if (hint !== undefined) this.#printer.hint(hint);
      await this.#stage.printer.makeRoom(asking.rows);
    }
  }

  /** Prints the verdict, and counts it. */
  #settle(
    resolved: ResolvedQuestion,
    given: LearnerAnswer | undefined,
    trace: Trace,
    { isFirstTry = true, isFar = false }: { isFirstTry?: boolean; isFar?: boolean },
  ): void {
    const verdict = resolved.verdict(given, trace);
    const wasGuess = this.#stage.dialog !== undefined && resolved.question.kind === 'predict';
    this.#printer.verdict(verdict, { again: isFar ? resolved.asked.ask : undefined, wasGuess });
    if (!this.#stage.dialog || verdict.kind === 'undecided') return;
    const key = this.#keyOf(resolved);
    const isCounted = verdict.kind === 'right' && isFirstTry;
    this.#stage.answers[key] = isCounted ? 'right' : 'wrong';
    if (this.#stage.replay.earlierAnswer(key) === undefined) this.#stage.graded?.(key, isCounted);
  }
}
