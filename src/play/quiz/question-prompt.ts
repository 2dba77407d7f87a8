import type { Context } from '../../context/context.ts';
import { LeftLesson } from '../../context/errors.ts';
import { toKeyQuestion } from '../../context/shortcut.ts';
import type { Dialog, ListQuestion } from '../../terminal/dialog.ts';
import { codeColumns } from '../../view/code/columns.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import { paintLines, paintText } from '../../view/painter.ts';
import { proseLines } from '../../view/prose.ts';
import { keyBar } from '../../view/screen/keys.ts';
import {
  type AskedQuestion,
  answeredChoices,
  choiceLines,
  hintBlock,
  type QuestionParts,
  questionAbove,
  questionBlock,
} from '../../view/screen/question.ts';
import type { Line } from '../../view/span.ts';
import type { Transcript } from '../scene/transcript.ts';
import type { LearnerAnswer } from './grade.ts';
import { actionFor, parseTypedLine, type QuestionAction, type QuestionView } from './question-action.ts';
import { GIVE_UP, giveUpList, questionList } from './question-list.ts';
import { HINTS_PER_QUESTION, type ResolvedQuestion } from './resolved-question.ts';

export interface QuestionPromptOptions {
  context: Pick<Context, 'words' | 'look' | 'print'>;
  dialog: Dialog;
  /** The programs, with marks at the lines that the question is about. */
  programs: readonly ProgramText[];
  /** Whether this is the first question of its kind. */
  isFirst: boolean;
  /** The lines that the key `i` shows. */
  inspectionLines: () => readonly Line[];
  transcript: Pick<Transcript, 'unread' | 'programs' | 'printAside'>;
  /** Says what leaving keeps. */
  leave: string;
}

/** Rows below the choices: the items for a hint and for the answer, and the keys. */
const EXTRA_ROWS = 6;

/** Asks one question until it is answered or given up. It remembers the hints and the choices that were wrong. */
export class QuestionPrompt {
  readonly #resolved: ResolvedQuestion;
  readonly #options: QuestionPromptOptions;
  /** Hints that are drawn with the question, and are not in the transcript yet. */
  #hints: string[] = [];
  #hintsTaken = 0;
  #placed: readonly string[] = [];
  /** The choices that were wrong. */
  readonly #ruledOut = new Set<string>();
  /** Whether the question has not been drawn yet. */
  #isNew = true;
  /** Whether the question is in the transcript. */
  #isPrinted = false;

  constructor(posed: ResolvedQuestion, surface: QuestionPromptOptions) {
    this.#resolved = posed;
    this.#options = surface;
  }

  /** The number of choices that are left. */
  get choices(): number {
    return this.#remaining.length;
  }

  /** The number of rows that the question takes. */
  get rows(): number {
    const { words, look } = this.#options.context;
    const choices = this.#remaining.flatMap(({ label }) => choiceLines(label, look()));
    return questionBlock(this.#parts, words, look()).length + choices.length + EXTRA_ROWS;
  }

  get #parts(): QuestionParts {
    const { programs, isFirst, transcript } = this.#options;
    const isListed = (rows: number): boolean => transcript.programs.isInSight(rows);
    return {
      asked: this.#resolved.asked,
      isFirst,
      programs,
      hints: this.#hints,
      isListed,
      unread: transcript.unread,
    };
  }

  get #remaining(): AskedQuestion['choices'] {
    return this.#resolved.asked.choices.filter(({ value }) => !this.#ruledOut.has(value));
  }

  /**
   * Asks until there is an answer. Returns undefined if the learner wants to see the answer.
   *
   * @throws LeftLesson when the learner goes back to the menu
   */
  async answer(): Promise<LearnerAnswer | undefined> {
    this.#placed = [];
    for (;;) {
      const turn = actionFor(this.#resolved.asked, this.#placed, await this.#ask());
      this.#isNew = false;
      if (turn.kind === 'given') return turn.given;
      if (!(await this.#follow(turn))) return undefined;
    }
  }

  /** Does what the learner asked for. Returns whether the question goes on. */
  async #follow(turn: Exclude<QuestionAction, { kind: 'given' }>): Promise<boolean> {
    switch (turn.kind) {
      case 'placed':
        this.#placed = turn.placed;
        return true;
      case 'aside':
        await this.#showView(turn.what);
        return true;
      case 'hint':
        return await this.#giveHint();
      case 'skip':
        return false;
      case 'quit':
        throw new LeftLesson();
    }
  }

  /** Prints the question and the picked choices into the transcript. */
  printAnswered(picked: readonly string[]): void {
    const { context, dialog } = this.#options;
    const { words, look } = context;
    const { asked } = this.#resolved;
    if (!this.#isPrinted) context.print(questionBlock(this.#parts, words, look()));
    this.#isPrinted = true;
    if (dialog.isDrawn) for (const hint of this.#hints) context.print(hintBlock(hint, words, look()));
    this.#hints = [];
    context.print(answeredChoices({ ...asked, choices: this.#remaining }, picked, look()));
  }

  /** Removes wrong choices. Returns the next hint, if one is left. */
  ruleOut(wrong: readonly string[]): string | undefined {
    if (this.#resolved.question.kind === 'choose') for (const value of wrong) this.#ruledOut.add(value);
    if (this.#hintsTaken >= HINTS_PER_QUESTION) return undefined;
    this.#hintsTaken += 1;
    return this.#resolved.hint(this.#hintsTaken - 1);
  }

  async #ask(): Promise<string> {
    const { context, dialog } = this.#options;
    const { words, look } = context;
    if (this.#resolved.asked.kind !== 'type') return await dialog.askChoice(() => this.#listQuestion());
    const typed = await dialog.askText({
      above: (rows) => this.#above(rows),
      ask: `  ${words.question.type} ${look().glyphs.pointer}`,
      keys: () => paintText(keyBar(words.question.typeKeys, look()), look()),
      isNew: this.#isNew,
    });
    return parseTypedLine(typed, words);
  }

  #listQuestion(): ListQuestion {
    const { context, dialog } = this.#options;
    const { words, look } = context;
    const list = questionList({
      asked: { ...this.#resolved.asked, choices: this.#remaining },
      placed: this.#placed,
      isNew: this.#isNew,
      isDrawn: dialog.isDrawn,
      words,
      look: look(),
    });
    return { ...list, above: (rows) => this.#above(rows) };
  }

  /** Gives the next hint. After the last one, asks whether to give up. Returns whether the question goes on. */
  async #giveHint(): Promise<boolean> {
    if (this.#hintsTaken >= HINTS_PER_QUESTION) return !(await this.#wantsToGiveUp());
    const { context, dialog } = this.#options;
    const hint = this.#resolved.hint(this.#hintsTaken);
    this.#hintsTaken += 1;
    this.#hints.push(hint);
    if (!dialog.isDrawn) context.print(hintBlock(hint, context.words, context.look()));
    return true;
  }

  async #wantsToGiveUp(): Promise<boolean> {
    const { context, dialog } = this.#options;
    const { words, look } = context;
    const isSeen = this.#resolved.asked.kind !== 'predict';
    const above = (rows: number): string[] => this.#above(rows);
    return (await dialog.askChoice(() => ({ ...giveUpList(isSeen, words, look()), above }))) === GIVE_UP;
  }

  /** The lines above the choices. A plain dialog prints them only once. */
  #above(rows: number): string[] {
    const { context, dialog } = this.#options;
    const look = context.look();
    if (dialog.isDrawn) return paintLines(questionAbove(this.#parts, rows, context.words, look), look);
    if (this.#isPrinted) return [];
    this.#isPrinted = true;
    return paintLines([...questionBlock(this.#parts, context.words, look), ''], look);
  }

  async #showView(what: QuestionView): Promise<void> {
    const { dialog, transcript } = this.#options;
    // A plain dialog prints the question again below the view.
    if (!dialog.isDrawn) this.#isPrinted = false;
    const seen = this.#viewLines(what);
    transcript.printAside(seen);
    // The question would push the view out of sight.
    if (dialog.isDrawn && seen.length + this.rows > dialog.rows()) await this.#waitForReader();
  }

  async #waitForReader(): Promise<void> {
    const { context, dialog } = this.#options;
    const { backToIt } = context.words.question;
    await dialog.askKey(toKeyQuestion([{ phrase: backToIt, value: 'back' }], context.look));
  }

  #viewLines(what: QuestionView): readonly Line[] {
    const { context, programs, inspectionLines, leave } = this.#options;
    const { question } = context.words;
    const look = context.look();
    switch (what) {
      case 'inspect':
        return inspectionLines();
      case 'source':
        return ['', ...codeColumns(programs, look)];
      case 'help': {
        const help = this.#resolved.asked.kind === 'type' ? question.typeHelp : question.help;
        return ['', ...[...help, leave].flatMap((line) => proseLines(line, look, { indent: 2 }))];
      }
    }
  }
}
