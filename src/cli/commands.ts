import { completion } from '../commands/completion/command.ts';
import { explain } from '../commands/explain/command.ts';
import { help } from '../commands/help/command.ts';
import { list } from '../commands/list/command.ts';
import { bare } from '../commands/menu/command.ts';
import { notes } from '../commands/notes/command.ts';
import { play } from '../commands/play/command.ts';
import { practice } from '../commands/practice/command.ts';
import { progress } from '../commands/progress/command.ts';
import { reset } from '../commands/reset/command.ts';
import { review } from '../commands/review/command.ts';
import { show } from '../commands/show/command.ts';
import { verify } from '../commands/verify/command.ts';
import { version } from '../commands/version/command.ts';
import { watch } from '../commands/watch/command.ts';
import type { Command } from '../context/command.ts';
import type { CommandLine } from '../context/declaration.ts';
import { COMMON, HELP, VERSION } from '../context/options.ts';

/** The commands by their names, in the order in which the help has them. */
export const COMMANDS = {
  play,
  watch,
  show,
  practice,
  verify,
  explain,
  notes,
  review,
  list,
  progress,
  reset,
  completion,
  help,
  version,
} as const satisfies Record<string, Command>;

/** All that there is to be typed. */
export const COMMAND_LINE = {
  common: COMMON,
  help: HELP,
  version: VERSION,
  bare,
  commands: COMMANDS,
} as const satisfies CommandLine;
