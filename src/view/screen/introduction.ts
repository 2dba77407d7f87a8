import { codeColumns, fitSideBySide } from '../code/columns.ts';
import type { ProgramText } from '../code/program-text.ts';
import type { Look } from '../look.ts';
import type { Line } from '../span.ts';

/**
 * The introduction of a scene, in parts that the learner reads one after the other. One part if it fits in so many rows. Otherwise first
 * the text, then as many programs at a time as fit.
 */
export function introduction(
  told: readonly Line[],
  programs: readonly ProgramText[],
  rows: number,
  look: Look,
): readonly Line[][] {
  const blocks = fitSideBySide(programs, look)
    ? [codeColumns(programs, look)]
    : programs.map((program) => codeColumns([program], look));
  const whole = [told, ...blocks].flatMap((block, index) => (index > 0 ? ['', ...block] : block));
  return whole.length <= rows ? [whole] : blocks.reduce(packInto(rows), [[...told]]);
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
