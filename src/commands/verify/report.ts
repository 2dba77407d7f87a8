import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Exercise, ExerciseText } from '../../model/exercise.ts';
import type { Checked, Fault } from '../../model/verdict.ts';
import type { Waiting } from '../../terminal/dialog.ts';
import type { PracticeWords } from '../../view/phrases/practice/words.ts';
import { safe } from '../../view/safe.ts';
import { command } from '../../view/screen/exercise.ts';
import { prose } from '../../view/screen/prose.ts';
import { titleRule } from '../../view/screen/rule.ts';
import { checkBlock } from '../../view/screen/verdict.ts';
import type { Context } from '../context.ts';
import { practiceWords } from '../practice/words.ts';
import { awaiting } from './awaiting.ts';

/** Tells on the screen how the checks go, one after the other. */
export class Report {
  readonly #context: Context;
  readonly #exercise: Exercise;
  readonly #file: string;
  readonly #words: PracticeWords;
  readonly #texts: ExerciseText;
  readonly #checked: Checked[] = [];
  #endsBlank = false;
  #waiting: Waiting | undefined;

  constructor(context: Context, exercise: Exercise, file: string) {
    this.#context = context;
    this.#exercise = exercise;
    this.#file = file;
    this.#words = practiceWords(context.language);
    this.#texts = exercise.texts[context.language];
  }

  begin(): void {
    const look = this.#context.look();
    const title = `${this.#exercise.id} ${look.glyphs.dot} ${this.#texts.title}`;
    this.#context.print(['', titleRule(title, safe(path.basename(this.#file)), look), '']);
    this.#await();
  }

  add(checked: Checked): void {
    this.stop();
    const look = this.#context.look();
    if (checked.verdict.is !== 'skipped' || this.#last()?.verdict.is !== 'skipped') this.#print(checked);
    else this.#context.print(checkBlock(checked, this.#textOf(checked.id), undefined, this.#words, look));
    this.#checked.push(checked);
    this.#await();
  }

  /** Nothing is awaited any more. */
  stop(): void {
    this.#waiting?.stop();
    this.#waiting = undefined;
  }

  isRight(): boolean {
    return this.#checked.length > 0 && this.#checked.every(({ verdict }) => verdict.is === 'passed');
  }

  /** @param wasSolved whether the exercise had been solved before */
  end(wasSolved: boolean): void {
    const look = this.#context.look();
    const { id } = this.#exercise;
    const count = (is: string): number => this.#checked.filter(({ verdict }) => verdict.is === is).length;
    const words = this.#words;
    if (this.isRight()) {
      const told = `${words.allPassed(this.#checked.length)}${wasSolved ? '' : ` ${words.solvedNow}`}`;
      this.#context.print([
        '',
        ...prose(told, look, { indent: 2 }).map((line) => look.paint.strong(look.paint.good(line))),
        ...command(words.toSolution, `net-lessons practice ${id} --solution`, look),
        '',
      ]);
      return;
    }
    this.#context.print([
      ...(this.#endsBlank ? [] : ['']),
      ...prose(words.somePassed(count('passed'), this.#checked.length), look, { indent: 2 }).map(look.paint.strong),
      ...command(words.toHint, `net-lessons practice ${id} --hint`, look),
      '',
    ]);
  }

  #print(checked: Checked): void {
    const look = this.#context.look();
    const { verdict } = checked;
    const first =
      verdict.is === 'skipped'
        ? prose(this.#words.skippedWhy(this.#exercise.checks.length - this.#checked.length), look, { indent: 2 })
        : [];
    const text = this.#textOf(checked.id);
    const lines = [...first, ...checkBlock(checked, text, this.#alike(checked), this.#words, look)];
    this.#context.print(lines);
    this.#endsBlank = lines.at(-1) === '';
  }

  #textOf(id: string) {
    const text = this.#texts.checks[id];
    if (!text) throw new Error(`No texts for check ${id}`);
    return text;
  }

  #last(): Checked | undefined {
    return this.#checked.at(-1);
  }

  /** The name of an earlier check that failed in just the same way. */
  #alike({ verdict }: Checked): string | undefined {
    if (verdict.is !== 'failed') return undefined;
    const { fault } = verdict;
    const twin = this.#checked.find(({ verdict: earlier }) => earlier.is === 'failed' && isAlike(earlier.fault, fault));
    return twin && this.#textOf(twin.id).name;
  }

  #await(): void {
    const next = this.#exercise.checks[this.#checked.length];
    if (!next) return;
    const { name } = this.#textOf(next.id);
    this.#waiting = awaiting(this.#context, (seconds) => {
      const { dot } = this.#context.look().glyphs;
      return `${this.#words.checking(name)}${seconds > 0 ? ` ${dot} ${this.#words.seconds(seconds)}` : ''}`;
    });
  }
}

/** Whether two failures tell the same: they differ in ports and times at most. */
function isAlike(one: Fault, other: Fault): boolean {
  const told = (fault: Fault): object => {
    const { ms: _ms, port: _port, ...rest } = { ms: 0, port: 0, ...fault };
    return rest;
  };
  return one.is !== 'own' && isDeepStrictEqual(told(one), told(other));
}
