import type { Context } from './context.ts';
import type {
  Argument,
  Arguments,
  CommandLine,
  Declaration,
  Options,
  TrailingCommand,
  UsageMessage,
  Values,
} from './declaration.ts';

/** The value of an argument, by how many words it takes. */
interface ArgumentValues extends Record<(Argument | TrailingCommand)['takes'], string | readonly string[] | undefined> {
  one: string;
  'at most one': string | undefined;
  'any number': readonly string[];
  /** Undefined if there is no `--`. */
  'a command behind --': readonly string[] | undefined;
}

/** The typed arguments and options of a command, derived from its declaration. */
export type CommandInput<A extends Arguments, O extends Options> = {
  readonly [Name in keyof A]: ArgumentValues[A[Name]['takes']];
} & { readonly [Name in keyof O]: O[Name] extends { value: string } ? string | undefined : boolean };

/** A command. `G` is the type of its arguments and options. */
export interface Command<G = Values> extends Declaration {
  /** Pairs of options that can't go together. */
  conflicts?: readonly (readonly [one: keyof G & string, other: keyof G & string])[];
  /** Checks the input as far as that does not depend on the lessons. `commands`: all of them, by name. */
  validate?(given: G, commands: CommandLine['commands']): UsageMessage | undefined;
  /** Whether it only prints: it starts nothing, asks nothing and waits for nothing. */
  onlyPrints?(given: G): boolean;
  /** Whether only a program reads its output, so that notes to the user are left out. */
  isForPrograms?: boolean;
  /** Whether the programs that it starts write to our own output, and may have closed it. */
  sharesOutput?: boolean;
  /** Loads its code, does its work, and returns the exit status. */
  run(context: Context, given: G): Promise<number>;
}

/** Declares a command. The input of `run` gets its type from the arguments and options. */
export function defineCommand<const A extends Arguments, const O extends Options>(
  command: { arguments: A; options: O } & Command<CommandInput<A, O>>,
): { arguments: A; options: O } & Command<CommandInput<A, O>> {
  return command;
}

export const DONE = 0;
export const FAILED = 1;
