import { flowInCell } from '../view/span.ts';
import { stringWidth } from '../view/width.ts';
import type { ScreenWords } from '../words/screens.ts';
import { commandLine } from './arguments.ts';

/** Descriptions are wrapped as long as they have at least this many columns for themselves. */
const FEWEST_COLUMNS = 12;

/** The help of a command, or of the whole, in lines of at most `columns`. */
export function helpText(about: string | undefined, phrases: ScreenWords, columns: number): string {
  const program = commandLine(phrases, () => undefined);
  const command = program.commands.find((each) => each.name() === about) ?? program;
  const { usage } = phrases;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': usage.usage,
    'Commands:': usage.commands,
    'Options:': usage.options,
    'Arguments:': usage.arguments,
  };
  command.configureHelp({
    helpWidth: columns,
    minWidthToWrap: FEWEST_COLUMNS,
    displayWidth: stringWidth,
    boxWrap: (text, width) => (width < FEWEST_COLUMNS ? text : flowInCell([{ text }], width).join('\n')),
    styleTitle: (title) => titles[title] ?? title,
  });
  // A full-width colon brings its own space.
  return command.helpInformation().replace('： ', '：');
}
