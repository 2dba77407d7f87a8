import { parseArgs } from 'node:util';

/** What the check is asked for. Without lessons, all are checked. */
export interface CheckArguments {
  lessons: readonly string[];
  rounds: number;
  /** The folder of the lessons. */
  root: string;
  /** Whether to say where each item of the API was seen, and each misconception is met. */
  items: boolean;
}

/**
 * Reads the command line, with or without `--` before the options. npm takes options that come before a `--` for its own: it leaves their
 * values among the words, or puts them into the environment (`npm_config_rounds`).
 */
export function parseCheckArguments(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  defaults: { rounds: number; root: string },
): CheckArguments {
  const { values, positionals } = parseArgs({
    args: words.filter((word) => word !== '--'),
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      lessons: { type: 'string', default: defaults.root },
      items: { type: 'boolean', default: false },
    },
  });
  const taken = env.npm_config_rounds;
  const loose = taken === 'true' ? positionals.findIndex((word) => /^\d+$/.test(word)) : -1;
  const given = values.rounds ?? positionals[loose] ?? taken ?? String(defaults.rounds);
  const rounds = Number(given);
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new RangeError(`--rounds is a number from 1, not '${given}'.`);
  const lessons = positionals.filter((_word, index) => index !== loose);
  return { lessons, rounds, root: values.lessons, items: values.items || env.npm_config_items === 'true' };
}
