/** A mistake of the user's, with the line that says what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The learner or the system wants us to stop, now. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  /** 128 + the number of the signal, as a shell has it. */
  readonly status: number;

  constructor(status: number, options?: ErrorOptions) {
    super('Interrupted', options);
    this.status = status;
  }
}

/** The learner leaves the lesson for the menu. */
export class LeftLesson extends Error {
  override readonly name = 'LeftLesson';
}
