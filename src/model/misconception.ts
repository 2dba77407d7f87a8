type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The id of something that many believe of `net` and that is not so. `test/content/misconceptions.ts` says what it is. */
export type Misconception = `B${Exclude<Digit, 0> | `${1 | 2 | 3}${Digit}` | 40}`;
