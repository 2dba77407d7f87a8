import type { Context } from './context.ts';
import type {
  Argument,
  Arguments,
  Declaration,
  Options,
  TrailingCommand,
  UsageMessage,
  Values,
} from './declaration.ts';

/** What there is for an argument, by how many words it takes. */
interface ArgumentValues extends Record<(Argument | TrailingCommand)['takes'], string | readonly string[] | undefined> {
  one: string;
  'at most one': string | undefined;
  'any number': readonly string[];
  /** Undefined where there is no `--`. */
  'a command behind --': readonly string[] | undefined;
}

/** What a command is given, as it follows from its declaration. */
export type CommandInput<A extends Arguments, O extends Options> = {
  readonly [Name in keyof A]: ArgumentValues[A[Name]['takes']];
} & { readonly [Name in keyof O]: O[Name] extends { value: string } ? string | undefined : boolean };

/** A command: what it takes, what does not go together, and what it does. `G` is what it is given. */
export interface Command<G = Values> extends Declaration {
  /** Pairs of options that can't go together. */
  conflicts?: readonly (readonly [one: keyof G & string, other: keyof G & string])[];
  /** What else can be wrong with what was typed, whatever lessons there are. */
  validate?(given: G): UsageMessage | undefined;
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
  command: { arguments: A; options: O } & Command<CommandInput<A, O>>,
): { arguments: A; options: O } & Command<CommandInput<A, O>> {
  return command;
}

export const DONE = 0;
export const FAILED = 1;
