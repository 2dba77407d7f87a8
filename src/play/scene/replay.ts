import type { Bookmark } from '../../model/progress.ts';
import type { Trace } from '../../model/record.ts';

/** How far a learner has come in a scene. */
export type ScenePosition = Required<Pick<Bookmark, 'passed' | 'guesses' | 'answers'>>;

interface ReplayEvents {
  /** The learner reaches the first new stop. `isSame`: whether the run had all stops that the learner has passed before. */
  caughtUp(isSame: boolean): void;
  /** The learner is at a stop. This position is worth saving. */
  reached(passed: ScenePosition['passed'], guesses: ScenePosition['guesses']): void;
}

/**
 * Takes a learner back to their place in a scene. The scene runs anew, and does not wait at stops that were passed in an earlier play.
 * The learner goes on at the first stop that was not passed.
 */
export class SceneReplay {
  readonly #before: ScenePosition | undefined;
  readonly #events: ReplayEvents;
  readonly #passed: string[] = [];
  readonly #guesses: Record<string, string | null> = {};
  #isCaughtUp: boolean;

  /** @param before the position to go back to; undefined for a scene that begins */
  constructor(before: ScenePosition | undefined, events: ReplayEvents) {
    this.#before = before;
    this.#events = events;
    this.#isCaughtUp = before === undefined;
  }

  /** Waits at a stop, unless it was passed before. */
  async stop(name: string, wait: () => Promise<void>): Promise<void> {
    if (this.#isCaughtUp || !this.hasPassed(name)) {
      this.catchUp();
      await wait();
    }
    this.#passed.push(name);
  }

  /** Waits for the learner between two stops, but not while the replay still runs. */
  async pause(wait: () => Promise<void>): Promise<void> {
    if (this.#isCaughtUp) await wait();
  }

  /** The learner is asked something new. This ends the replay. */
  catchUp(): void {
    if (!this.#isCaughtUp) {
      this.#isCaughtUp = true;
      this.#events.caughtUp(this.#before?.passed.every((name) => this.#passed.includes(name)) ?? true);
    }
    this.#report();
  }

  /** Whether a stop was passed in the earlier play. */
  hasPassed(name: string): boolean {
    return this.#before?.passed.includes(name) ?? false;
  }

  /** The guess of the earlier play: null if the learner wanted to see the answer, undefined if the question was not asked. */
  earlierGuess(question: string): string | null | undefined {
    const { guesses = {} } = this.#before ?? {};
    return Object.hasOwn(guesses, question) ? guesses[question] : undefined;
  }

  /** The result of the earlier play, for a question that is not a prediction. */
  earlierAnswer(question: string): 'right' | 'wrong' | undefined {
    const { answers = {} } = this.#before ?? {};
    return Object.hasOwn(answers, question) ? answers[question] : undefined;
  }

  noteGuess(question: string, choice: string | null): void {
    this.#guesses[question] = choice;
    if (this.#isCaughtUp) this.#report();
  }

  #report(): void {
    this.#events.reached([...this.#passed], { ...this.#guesses });
  }
}

/** The name of a stop at the last record. It is the same in every run: `server socket#1 event data 2`. */
export function stopName({ records }: Trace): string {
  const names = records.map((record) => {
    const object = 'object' in record ? record.object : '';
    return [record.program, object, record.type, 'name' in record ? record.name : ''].filter(Boolean).join(' ');
  });
  const last = names.at(-1) ?? '';
  return `${last} ${names.filter((name) => name === last).length}`;
}
