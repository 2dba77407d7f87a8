import type { Trace } from '../../model/record.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import {
  answeredChoices,
  hintBlock,
  type QuestionVerdict,
  questionBlock,
  type VerdictOptions,
  verdictBlock,
} from '../../view/screen/question.ts';
import type { ToldSentences } from '../scene/told-sentences.ts';
import type { PrintContext } from '../scene/transcript.ts';
import type { ResolvedQuestion } from './resolved-question.ts';

export interface ShownQuestion {
  resolved: ResolvedQuestion;
  /** The programs, with marks at the lines that the question is about. */
  programs: readonly ProgramText[];
}

/** Prints what is not asked: questions with their answers, hints and verdicts. */
export class QuestionPrinter {
  readonly #context: PrintContext;
  readonly #told: ToldSentences;

  constructor(context: PrintContext, told: ToldSentences) {
    this.#context = context;
    this.#told = told;
  }

  /** Prints the question with its right answer, for a play without stops. */
  answered(asked: ShownQuestion, trace: Trace): void {
    const decision = asked.resolved.decision(trace);
    this.question(asked, decision.kind === 'decided' ? decision.right : []);
  }

  /** Prints the question with what was picked. */
  question({ resolved, programs }: ShownQuestion, picked: readonly string[]): void {
    const { words, look } = this.#context;
    this.#context.print(
      questionBlock({ asked: resolved.asked, isFirst: this.isFirst(resolved), programs, hints: [] }, words, look()),
    );
    this.#context.print(answeredChoices(resolved.asked, picked, look()));
  }

  /** Whether this is the first question of its kind. Then it says who decides the answer. */
  isFirst({ asked }: ResolvedQuestion): boolean {
    return this.#told.isFirst(`question ${asked.kind}`);
  }

  verdict(verdict: QuestionVerdict, retold: VerdictOptions = { wasGuess: false }): void {
    this.#context.print(verdictBlock(verdict, retold, this.#context.words, this.#context.look()));
  }

  hint(text: string): void {
    this.#context.print(hintBlock(text, this.#context.words, this.#context.look()));
  }
}
