import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../context/context.ts';
import { showWaiting } from '../../context/show-waiting.ts';
import type { Exercise, ExerciseText } from '../../model/exercise.ts';
import type { CheckOutcome, Fault } from '../../model/verdict.ts';
import { exerciseFolder } from '../../store/starter.ts';
import type { WaitIndicator } from '../../terminal/dialog.ts';
import { proseLines } from '../../view/prose.ts';
import { escapeUnsafe } from '../../view/safe.ts';
import { commandLines } from '../../view/screen/exercise.ts';
import { titleRule } from '../../view/screen/rule.ts';
import { type CheckDetail, checkBlock } from '../../view/screen/verdict.ts';
import { type Line, withRole } from '../../view/span.ts';
import type { PracticeWords } from '../../words/practice.ts';
import type { NextStep } from './next-step.ts';
import type { CheckReporter, CheckReporterOptions, VerifySummary } from './reporter.ts';
import { topicForFault } from './topic-for-fault.ts';

/** The command for each kind of next step. */
const COMMAND_FOR: Readonly<Record<NextStep['kind'], string>> = { exercise: 'practice', lesson: 'play' };

/** Prints each check as it comes: one failure in full, the others briefly. */
export class ScreenCheckReporter implements CheckReporter {
  readonly #exercise: Exercise;
  readonly #file: string;
  readonly #context: Context;
  readonly #isFull: (id: string, isFirst: boolean) => boolean;
  readonly #words: PracticeWords;
  readonly #texts: ExerciseText;
  readonly #checked: CheckOutcome[] = [];
  #endsWithGap = false;
  #waiting: WaitIndicator | undefined;

  /** @param isFull whether a failure is shown in full, given its check's id and whether it is the first one */
  constructor(
    context: Context,
    { words, exercise, file }: CheckReporterOptions,
    isFull: (id: string, isFirst: boolean) => boolean,
  ) {
    this.#exercise = exercise;
    this.#file = file;
    this.#context = context;
    this.#isFull = isFull;
    this.#words = words;
    this.#texts = exercise.texts[context.words.language];
  }

  begin(): void {
    const look = this.#context.look();
    const title = `${this.#exercise.id} ${look.glyphs.dot} ${this.#texts.title}`;
    this.#context.print(['', titleRule(title, escapeUnsafe(path.basename(this.#file)), look), '']);
    this.#showNextCheck();
  }

  add(checked: CheckOutcome): void {
    this.stop();
    const { is } = checked.verdict;
    const look = this.#context.look();
    const why = proseLines(this.#words.skippedWhy(this.#exercise.checks.length - this.#checked.length), look, {
      indent: 2,
    });
    const isFirstSkipped = is === 'skipped' && this.#checked.at(-1)?.verdict.is !== 'skipped';
    const block = [
      ...checkBlock(checked, this.#textOf(checked.id), this.#detailOf(checked), this.#words, look),
      ...this.#explainCommand(checked),
    ];
    this.#context.print([...(isFirstSkipped ? why : []), ...block]);
    this.#endsWithGap = block.at(-1) === '';
    this.#checked.push(checked);
    this.#showNextCheck();
  }

  stop(): void {
    this.#waiting?.stop();
    this.#waiting = undefined;
  }

  end({ isRight, wasSolved, next }: VerifySummary): void {
    const look = this.#context.look();
    const { id } = this.#exercise;
    const words = this.#words;
    if (isRight) {
      const sentence = `${words.allPassed(this.#checked.length)}${wasSolved ? '' : ` ${words.solvedNow}`}`;
      this.#context.print([
        '',
        ...proseLines(sentence, look, { indent: 2, role: 'good' }).map((line) => withRole('strong', line)),
        ...commandLines(words.toSolution, `net-lessons practice ${id} --solution`, look),
        ...(next
          ? commandLines(words.toNext[next.kind], `net-lessons ${COMMAND_FOR[next.kind]} ${next.id}`, look)
          : []),
        '',
      ]);
      return;
    }
    const passed = this.#checked.filter(({ verdict }) => verdict.is === 'passed').length;
    this.#context.print([
      ...(this.#endsWithGap ? [] : ['']),
      ...proseLines(words.somePassed(passed, this.#checked.length), look, { indent: 2, role: 'strong' }),
      ...this.#showCommands(),
      ...commandLines(words.toHint, `net-lessons practice ${id} --hint`, look),
      '',
    ]);
  }

  /** The command that explains a failure that is shown in full. */
  #explainCommand(checked: CheckOutcome): Line[] {
    const { id, verdict } = checked;
    if (verdict.is !== 'failed' || this.#detailOf(checked).kind !== 'full') return [];
    const word = topicForFault(verdict.fault, this.#exercise.checks.find((check) => check.id === id)?.explain);
    if (word === undefined) return [];
    return [...commandLines(this.#words.toExplain, `net-lessons explain ${word}`, this.#context.look()), ''];
  }

  /** The commands that show the brief failures in full. */
  #showCommands(): Line[] {
    const look = this.#context.look();
    const isOwn = path.dirname(this.#file) === exerciseFolder(this.#exercise.id);
    const line = `net-lessons verify ${this.#exercise.id}${isOwn ? '' : ` ${escapeUnsafe(this.#file)}`}`;
    const brief = this.#checked.filter((checked) => checked.verdict.is === 'failed' && !this.#isShown(checked));
    const [first] = brief;
    if (!first) return [];
    return [
      ...commandLines(this.#words.toShow, `${line} --show ${first.id}`, look),
      ...(brief.length > 1 ? commandLines(this.#words.toShowAll, `${line} --all`, look) : []),
    ];
  }

  #isShown({ id }: CheckOutcome): boolean {
    const first = this.#checked.find(({ verdict }) => verdict.is === 'failed');
    return this.#isFull(id, first === undefined || first.id === id);
  }

  #textOf(id: string) {
    const text = this.#texts.checks[id];
    if (!text) throw new Error(`No texts for check ${id}`);
    return text;
  }

  /** How a check is shown. A failure like an earlier one only gets its name. */
  #detailOf(checked: CheckOutcome): CheckDetail {
    if (this.#isShown(checked)) return { kind: 'full' };
    if (checked.verdict.is !== 'failed') return { kind: 'full' };
    const { fault } = checked.verdict;
    const twin = this.#checked.find(({ verdict }) => verdict.is === 'failed' && isSameFault(verdict.fault, fault));
    return twin ? { kind: 'alike', earlier: this.#textOf(twin.id).name } : { kind: 'brief' };
  }

  #showNextCheck(): void {
    const next = this.#exercise.checks[this.#checked.length];
    if (!next) return;
    const { name } = this.#textOf(next.id);
    this.#waiting = showWaiting(this.#context, (seconds) => {
      const { dot } = this.#context.look().glyphs;
      return `${this.#words.checking(name)}${seconds > 0 ? ` ${dot} ${this.#words.seconds(seconds)}` : ''}`;
    });
  }
}

/** Whether two failures are the same but for ports and times. */
function isSameFault(one: Fault, other: Fault): boolean {
  const withoutNumbers = (fault: Fault): object => {
    const { ms: _ms, port: _port, ...rest } = { ms: 0, port: 0, ...fault };
    return rest;
  };
  return one.is !== 'own' && isDeepStrictEqual(withoutNumbers(one), withoutNumbers(other));
}
