/** A piece of code in a lesson. */
export interface LessonPlace {
  lesson: string;
  scene: string;
  /** `questions.port`, `change.does`, … */
  what: string;
}

/** An error of a lesson's own code, with the place in the lesson that has it. */
export class LessonFault extends Error {
  override readonly name = 'LessonFault';
  readonly place: LessonPlace;

  constructor(place: LessonPlace, { cause }: { cause: unknown }) {
    super(`${place.lesson}/${place.scene} · ${place.what} throws ${cause}`, { cause });
    this.place = place;
  }
}

/** The function; if it throws, it throws a `LessonFault` with its place. */
export function withPlace<A extends unknown[], R>(place: LessonPlace, ask: (...given: A) => R): (...given: A) => R {
  return (...given) => {
    try {
      return ask(...given);
    } catch (cause) {
      throw new LessonFault(place, { cause });
    }
  };
}
