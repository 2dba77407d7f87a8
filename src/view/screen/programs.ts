import { codeColumns, fitSideBySide } from '../code/columns.ts';
import type { ProgramText } from '../code/program-text.ts';
import type { Look } from '../look.ts';
import type { Line } from '../span.ts';

/** The programs side by side without wrapped lines. Undefined if there is no room for that. */
export function programsInSight(programs: readonly ProgramText[], look: Look): Line[] | undefined {
  return programs.length > 0 && fitSideBySide(programs, look) ? codeColumns(programs, look) : undefined;
}

/** The fewest rows of the transcript above the programs. */
const STORY_ROWS = 14;

/** The programs above a key bar, if so many rows have room for them and for the `unread` lines. Otherwise nothing. */
export function programsAbove(programs: readonly ProgramText[], rows: number, look: Look, unread = 0): Line[] {
  const lines = programsInSight(programs, look);
  return lines && lines.length + 1 + Math.max(STORY_ROWS, unread) <= rows ? ['', ...lines] : [];
}
