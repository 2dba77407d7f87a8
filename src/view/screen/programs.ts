import { codeColumns, fitAcross } from '../code/columns.ts';
import type { ProgramText } from '../code/program-text.ts';
import type { Look } from '../look.ts';
import type { Line } from '../span.ts';

/** Programs as they are kept in sight: side by side and with no line wrapped, or undefined where there is no room for that. */
export function programsInSight(programs: readonly ProgramText[], look: Look): Line[] | undefined {
  return programs.length > 0 && fitAcross(programs, look) ? codeColumns(programs, look) : undefined;
}

/** Rows that are left to the story above the programs at least. */
const STORY_ROWS = 14;

/** The programs above a key bar, where a terminal with so many rows to spare is high enough for them and what is `unread`, in lines. */
export function programsAbove(programs: readonly ProgramText[], rows: number, look: Look, unread = 0): Line[] {
  const lines = programsInSight(programs, look);
  return lines && lines.length + 1 + Math.max(STORY_ROWS, unread) <= rows ? ['', ...lines] : [];
}
