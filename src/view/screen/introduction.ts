import { codeBlock } from '../code/block.ts';
import { codeColumns, fitSideBySide } from '../code/columns.ts';
import type { KnownProgram, ProgramText } from '../code/program-text.ts';
import type { Look } from '../look.ts';
import type { Line } from '../span.ts';
import { goneLine } from './change.ts';

/** Lines that are shown above and below a new one. */
const AROUND = 1;

/**
 * The introduction of a scene, in parts that the learner reads one after the other. One part if it fits in so many rows. Otherwise first
 * the text, then as many programs at a time as fit, and of those that are known their new lines.
 *
 * @param asBefore said of a known program, changed or not
 */
export function introduction(
  told: readonly Line[],
  programs: readonly (ProgramText | KnownProgram)[],
  { rows, asBefore }: { rows: number; asBefore: (hasChanged: boolean) => string },
  look: Look,
): readonly Line[][] {
  const blocks = fitSideBySide(programs, look)
    ? [codeColumns(programs, look)]
    : programs.map((program) => codeColumns([program], look));
  const whole = [told, ...blocks].flatMap((block, index) => (index > 0 ? ['', ...block] : block));
  if (whole.length <= rows) return [whole];
  const isKnown = programs.some((program) => 'fresh' in program);
  const short = programs.map((program) =>
    'fresh' in program
      ? knownBlock(program, asBefore(program.fresh.length + program.gone.length > 0), look)
      : codeColumns([program], look),
  );
  return (isKnown ? short : blocks).reduce(packInto(rows), [[...told]]);
}

/** The heading of a known program, and its new lines among those around them; where lines are only gone, these. */
function knownBlock({ fresh, gone, ...program }: KnownProgram, note: string, look: Look): Line[] {
  const only = fresh.flatMap((line) => Array.from({ length: 2 * AROUND + 1 }, (_, index) => line - AROUND + index));
  const title = `${program.title} ${look.glyphs.dot} ${note}`;
  const lines = codeBlock(program.source, { title, only, added: fresh, look });
  return fresh.length > 0 ? lines : [...lines, ...gone.flatMap((line) => goneLine(line, look))];
}

/** Adds a block to the last part, or as new parts if it does not fit. */
function packInto(rows: number): (parts: Line[][], block: Line[]) => Line[][] {
  return (parts, block) => {
    const last = parts.at(-1);
    if (last && last.length + 1 + block.length <= rows) return [...parts.slice(0, -1), [...last, '', ...block]];
    return [...parts, ...pieces(['', ...block], Math.max(FEWEST_ROWS, rows))];
  };
}

/** The fewest rows of a part, also in a low window. */
const FEWEST_ROWS = 4;

function pieces(lines: readonly Line[], rows: number): Line[][] {
  return Array.from({ length: Math.ceil(lines.length / rows) }, (_, index) =>
    lines.slice(index * rows, (index + 1) * rows),
  );
}
