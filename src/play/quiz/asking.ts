import type { Context } from '../../context/context.ts';
import { Left } from '../../context/errors.ts';
import { keyingOf } from '../../context/shortcut.ts';
import type { Choosing, Dialog } from '../../terminal/dialog.ts';
import { codeColumns } from '../../view/code/columns.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import { painted, paintedText } from '../../view/painter.ts';
import { prose } from '../../view/prose.ts';
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
import type { Story } from '../scene/story.ts';
import { GIVE_UP, givingUp, questionList } from './choosing.ts';
import type { Given } from './grade.ts';
import { HINTS, type PosedQuestion } from './posed.ts';
import { type Aside, meantBy, type Turn, turnOf } from './turn.ts';

/** Where a question is asked. */
export interface Surface {
  context: Pick<Context, 'words' | 'look' | 'print'>;
  dialog: Dialog;
  /** The programs, with marks at what the question is about. */
  programs: readonly ProgramText[];
  /** Whether it is the first of its kind. */
  isFirst: boolean;
  /** What `i` shows. */
  inspected: () => readonly Line[];
  /** Above the question. */
  story: Pick<Story, 'unread' | 'listing' | 'aside'>;
}

/** What the ways to a hint and to the answer take below the choices, and the keys, in rows. */
const WAY_ROWS = 6;

/** A question while it is asked, until it is answered or given up: with the hints that were given, and what was found to be wrong. */
export class Asking {
  readonly #posed: PosedQuestion;
  readonly #surface: Surface;
  /** Hints that stand in the question, and not yet in the story. */
  #hints: string[] = [];
  #hintsTaken = 0;
  #placed: readonly string[] = [];
  /** Choices that turned out to be wrong. */
  readonly #without = new Set<string>();
  /** Whether it has just come up. */
  #isNew = true;
  /** Whether the story has the question. */
  #isTold = false;

  constructor(posed: PosedQuestion, surface: Surface) {
    this.#posed = posed;
    this.#surface = surface;
  }

  /** How many choices there still are. */
  get choices(): number {
    return this.#left.length;
  }

  /** How many rows it takes. */
  get rows(): number {
    const { words, look } = this.#surface.context;
    const choices = this.#left.flatMap(({ label }) => choiceLines(label, look()));
    return questionBlock(this.#parts, words, look()).length + choices.length + WAY_ROWS;
  }

  get #parts(): QuestionParts {
    const { programs, isFirst, story } = this.#surface;
    const isListed = (rows: number): boolean => story.listing.isInSight(rows);
    return {
      asked: this.#posed.asked,
      isFirst,
      programs,
      hints: this.#hints,
      isListed,
      unread: story.unread,
    };
  }

  get #left(): AskedQuestion['choices'] {
    return this.#posed.asked.choices.filter(({ value }) => !this.#without.has(value));
  }

  /**
   * Asks until there is an answer; undefined where the learner wants to be shown.
   *
   * @throws Left when the learner goes back to the menu
   */
  async answer(): Promise<Given | undefined> {
    this.#placed = [];
    for (;;) {
      const turn = turnOf(this.#posed.asked, this.#placed, await this.#ask());
      this.#isNew = false;
      if (turn.kind === 'given') return turn.given;
      if (!(await this.#goesOn(turn))) return undefined;
    }
  }

  /** Does what was asked for, and says whether the question goes on. */
  async #goesOn(turn: Exclude<Turn, { kind: 'given' }>): Promise<boolean> {
    switch (turn.kind) {
      case 'placed':
        this.#placed = turn.placed;
        return true;
      case 'aside':
        await this.#show(turn.what);
        return true;
      case 'hint':
        return await this.#giveHint();
      case 'skip':
        return false;
      case 'quit':
        throw new Left();
    }
  }

  /** Puts the question with what was picked into the story. */
  tell(picked: readonly string[]): void {
    const { context, dialog } = this.#surface;
    const { words, look } = context;
    const { asked } = this.#posed;
    if (!this.#isTold) context.print(questionBlock(this.#parts, words, look()));
    this.#isTold = true;
    if (dialog.isDrawn) for (const hint of this.#hints) context.print(hintBlock(hint, words, look()));
    this.#hints = [];
    context.print(answeredChoices({ ...asked, choices: this.#left }, picked, look()));
  }

  /** Takes choices away that turned out to be wrong, and returns the next hint, if one is left. */
  ruleOut(wrong: readonly string[]): string | undefined {
    if (this.#posed.question.kind === 'choose') for (const value of wrong) this.#without.add(value);
    if (this.#hintsTaken >= HINTS) return undefined;
    this.#hintsTaken += 1;
    return this.#posed.hint(this.#hintsTaken - 1);
  }

  async #ask(): Promise<string> {
    const { context, dialog } = this.#surface;
    const { words, look } = context;
    if (this.#posed.asked.kind !== 'type') return await dialog.choose(() => this.#choosing());
    const typed = await dialog.type({
      above: (rows) => this.#above(rows),
      ask: `  ${words.question.type} ${look().glyphs.pointer}`,
      keys: () => paintedText(keyBar(words.question.typeKeys, look()), look()),
      isNew: this.#isNew,
    });
    return meantBy(typed, words);
  }

  #choosing(): Choosing {
    const { context, dialog } = this.#surface;
    const { words, look } = context;
    const list = questionList({
      asked: { ...this.#posed.asked, choices: this.#left },
      placed: this.#placed,
      isNew: this.#isNew,
      isDrawn: dialog.isDrawn,
      words,
      look: look(),
    });
    return { ...list, above: (rows) => this.#above(rows) };
  }

  /** Says whether the question goes on: after the last hint, the learner may have enough. */
  async #giveHint(): Promise<boolean> {
    if (this.#hintsTaken >= HINTS) return !(await this.#wantsToGiveUp());
    const { context, dialog } = this.#surface;
    const hint = this.#posed.hint(this.#hintsTaken);
    this.#hintsTaken += 1;
    this.#hints.push(hint);
    if (!dialog.isDrawn) context.print(hintBlock(hint, context.words, context.look()));
    return true;
  }

  async #wantsToGiveUp(): Promise<boolean> {
    const { context, dialog } = this.#surface;
    const { words, look } = context;
    const isSeen = this.#posed.asked.kind !== 'predict';
    const above = (rows: number): string[] => this.#above(rows);
    return (await dialog.choose(() => ({ ...givingUp(isSeen, words, look()), above }))) === GIVE_UP;
  }

  /** Where lines are printed, they are there once they are. */
  #above(rows: number): string[] {
    const { context, dialog } = this.#surface;
    const look = context.look();
    if (dialog.isDrawn) return painted(questionAbove(this.#parts, rows, context.words, look), look);
    if (this.#isTold) return [];
    this.#isTold = true;
    return painted([...questionBlock(this.#parts, context.words, look), ''], look);
  }

  async #show(what: Aside): Promise<void> {
    const { dialog, story } = this.#surface;
    // Further down, lines are to have the question above them.
    if (!dialog.isDrawn) this.#isTold = false;
    const seen = this.#seen(what);
    story.aside(seen);
    // The question would push it out of sight.
    if (dialog.isDrawn && seen.length + this.rows > dialog.rows()) await this.#waitForReader();
  }

  async #waitForReader(): Promise<void> {
    const { context, dialog } = this.#surface;
    const { backToIt } = context.words.question;
    await dialog.key(keyingOf([{ phrase: backToIt, value: 'back' }], context.look));
  }

  #seen(what: Aside): readonly Line[] {
    const { context, programs, inspected } = this.#surface;
    const { question } = context.words;
    const look = context.look();
    switch (what) {
      case 'inspect':
        return inspected();
      case 'source':
        return ['', ...codeColumns(programs, look)];
      case 'help': {
        const help = this.#posed.asked.kind === 'type' ? question.typeHelp : question.help;
        return ['', ...help.flatMap((line) => prose(line, look, { indent: 2 }))];
      }
    }
  }
}
