import { LANGUAGES } from '../model/language.ts';
import type { ScreenWords } from '../words/screens.ts';

/** The commands by their names, as the command line knows them. */
export const COMMANDS = [
  'play',
  'watch',
  'practice',
  'verify',
  'explain',
  'list',
  'progress',
  'reset',
  'completion',
  'help',
  'version',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** The options by their names, as commander has them. */
export interface Given {
  lang?: string;
  plain?: boolean;
  /** False for `--no-color`. */
  color?: boolean;
  auto?: boolean;
  json?: boolean;
  all?: boolean;
  run?: boolean;
  hint?: boolean;
  solution?: boolean;
  watch?: boolean;
  show?: string;
  yes?: boolean;
  step?: boolean;
  output?: string;
}
export type OptionName = keyof Given;

/** The options that mean something to each command, besides the common ones. Those of `play` may stand anywhere. */
export const TAKES: Readonly<Record<CommandName, readonly OptionName[]>> = {
  play: ['auto', 'json', 'all'],
  watch: ['step', 'json', 'output', 'all'],
  list: ['auto', 'json', 'all'],
  progress: ['json'],
  explain: ['json', 'run'],
  practice: ['hint', 'solution', 'json'],
  verify: ['watch', 'show', 'all', 'json'],
  reset: ['yes'],
  completion: [],
  help: [],
  version: [],
};
export const COMMON: readonly OptionName[] = ['lang', 'plain', 'color'];

/** The shells that there are completions for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** How the options are written, with what they take. */
export const FLAGS: Readonly<Record<OptionName, string>> = {
  lang: `--lang <${LANGUAGES.join('|')}>`,
  plain: '--plain',
  color: '--no-color',
  auto: '--auto',
  json: '--json',
  all: '--all',
  run: '--run',
  hint: '--hint',
  solution: '--solution',
  watch: '--watch',
  show: '--show <check>',
  yes: '--yes',
  step: '--step',
  output: '--output <file>',
};

/** What an option means to a command. */
export function optionText(option: OptionName, command: CommandName | undefined, { usage }: ScreenWords): string {
  const texts: Readonly<Record<OptionName, string>> = {
    lang: usage.optionLang,
    plain: usage.optionPlain,
    color: usage.optionNoColor,
    auto: usage.optionAuto,
    json: usage.optionJson,
    all: command === 'verify' ? usage.optionAllFailures : usage.optionAll,
    run: usage.optionRun,
    hint: usage.optionHint,
    solution: usage.optionSolution,
    watch: usage.optionWatch,
    show: usage.optionShow,
    yes: usage.optionYes,
    step: usage.optionStep,
    output: usage.optionOutput,
  };
  return texts[option];
}
