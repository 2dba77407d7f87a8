/** A mistake of the user. The message says what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The user or the system wants us to stop now. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  /** 128 + the number of the signal, as in a shell. */
  readonly status: number;

  constructor(status: number, options?: ErrorOptions) {
    super('Interrupted', options);
    this.status = status;
  }
}

/** The learner wants only the questions of the lesson that is about to begin. */
export class QuestionsWanted extends Error {
  override readonly name = 'QuestionsWanted';
}

/** The learner has left the lesson for the menu. */
export class LeftLesson extends Error {
  override readonly name = 'LeftLesson';
}
