import type { Bookmark } from '../../model/progress.ts';
import type { Trace } from '../../model/record.ts';

/** How far a learner came in a scene. */
export type SceneMark = Required<Pick<Bookmark, 'passed' | 'guesses' | 'answers'>>;

interface WayEvents {
  /** The learner comes to the first stop that is new. `isSame`: whether the run took the whole way that was gone before. */
  arrive(isSame: boolean): void;
  /** The learner stands at a stop: this is the place to be kept. */
  keep(passed: SceneMark['passed'], guesses: SceneMark['guesses']): void;
}

/**
 * A learner's way through one scene. What was passed in an earlier play is gone again without stopping: the run is a new one, and its
 * first stop that was not there before, or not yet, is where the learner goes on.
 */
export class Way {
  readonly #before: SceneMark | undefined;
  readonly #events: WayEvents;
  readonly #passed: string[] = [];
  readonly #guesses: Record<string, string | null> = {};
  #isBack: boolean;

  /** @param before left out for a scene that is begun */
  constructor(before: SceneMark | undefined, events: WayEvents) {
    this.#before = before;
    this.#events = events;
    this.#isBack = before === undefined;
  }

  /** Waits at a stop, unless it was passed before. */
  async stop(name: string, wait: () => Promise<void>): Promise<void> {
    if (this.#isBack || !this.hasPassed(name)) {
      this.arrive();
      await wait();
    }
    this.#passed.push(name);
  }

  /** Waits for the learner in between, where there is no stop in every window, unless they are still on the way that they have gone before. */
  async pause(wait: () => Promise<void>): Promise<void> {
    if (this.#isBack) await wait();
  }

  /** The learner is asked something new here. */
  arrive(): void {
    if (!this.#isBack) {
      this.#isBack = true;
      this.#events.arrive(this.#before?.passed.every((name) => this.#passed.includes(name)) ?? true);
    }
    this.#keep();
  }

  /** Whether a stop was passed in the earlier play. */
  hasPassed(name: string): boolean {
    return this.#before?.passed.includes(name) ?? false;
  }

  /** What was guessed before: null where the learner wanted to be shown; undefined for a question that was not asked. */
  guessed(question: string): string | null | undefined {
    const { guesses = {} } = this.#before ?? {};
    return Object.hasOwn(guesses, question) ? guesses[question] : undefined;
  }

  /** How a question that no run decides was answered before. */
  answered(question: string): 'right' | 'wrong' | undefined {
    const { answers = {} } = this.#before ?? {};
    return Object.hasOwn(answers, question) ? answers[question] : undefined;
  }

  guess(question: string, choice: string | null): void {
    this.#guesses[question] = choice;
    if (this.#isBack) this.#keep();
  }

  #keep(): void {
    this.#events.keep([...this.#passed], { ...this.#guesses });
  }
}

/** What a stop at the last record is called, in every run: `server socket#1 event data 2`. */
export function stopName({ records }: Trace): string {
  const names = records.map((record) => {
    const object = 'object' in record ? record.object : '';
    return [record.program, object, record.type, 'name' in record ? record.name : ''].filter(Boolean).join(' ');
  });
  const last = names.at(-1) ?? '';
  return `${last} ${names.filter((name) => name === last).length}`;
}
