import type { Context } from './context.ts';
import type { Argument, Arguments, Declaration, Mistake, Options, OwnCommandLine, Values } from './declaration.ts';

/** What there is for an argument, by how many words it takes. */
interface Taken extends Record<(Argument | OwnCommandLine)['takes'], string | readonly string[] | undefined> {
  one: string;
  'at most one': string | undefined;
  'any number': readonly string[];
  /** Undefined where there is no `--`. */
  'a command behind --': readonly string[] | undefined;
}

/** What a command is given, as it follows from its declaration. */
export type Given<A extends Arguments, O extends Options> = {
  readonly [Name in keyof A]: Taken[A[Name]['takes']];
} & { readonly [Name in keyof O]: O[Name] extends { value: string } ? string | undefined : boolean };

/** A command: what it takes, what does not go together, and what it does. `G` is what it is given. */
export interface Command<G = Values> extends Declaration {
  /** Pairs of options that can't go together. */
  apart?: readonly (readonly [one: keyof G & string, other: keyof G & string])[];
  /** What else can be wrong with what was typed, whatever lessons there are. */
  mistakeIn?(given: G): Mistake | undefined;
  /** Whether it only prints: it starts nothing, asks nothing and waits for nothing, so that it can be answered at once. */
  onlyPrints?(given: G): boolean;
  /** Whether a program reads its output and nobody its complaints. */
  isForPrograms?: boolean;
  /** Whether programs that it starts write to our own output, and may have ended it. */
  sharesOutput?: boolean;
  /** Loads what it takes, does its work, and returns the exit status. */
  run(context: Context, given: G): Promise<number>;
}

/** Declares a command: what `run` is given gets its type from the arguments and options. */
export function defineCommand<const A extends Arguments, const O extends Options>(
  command: { arguments: A; options: O } & Command<Given<A, O>>,
): { arguments: A; options: O } & Command<Given<A, O>> {
  return command;
}

export const DONE = 0;
export const FAILED = 1;
