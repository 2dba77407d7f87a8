import { completion } from '../commands/completion/command.ts';
import { explain } from '../commands/explain/command.ts';
import { help } from '../commands/help/command.ts';
import { list } from '../commands/list/command.ts';
import { play } from '../commands/play/command.ts';
import { practice } from '../commands/practice/command.ts';
import { progress } from '../commands/progress/command.ts';
import { reset } from '../commands/reset/command.ts';
import { verify } from '../commands/verify/command.ts';
import { version } from '../commands/version/command.ts';
import { watch } from '../commands/watch/command.ts';
import type { Command } from '../context/command.ts';

/** The commands by their names, in the order in which the help has them. */
export const COMMANDS = {
  play,
  watch,
  practice,
  verify,
  explain,
  list,
  progress,
  reset,
  completion,
  help,
  version,
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;
