import { codeColumns, fitAcross } from '../code/columns.ts';
import type { ProgramText } from '../code/program-text.ts';
import type { Look } from '../look.ts';
import type { Line } from '../span.ts';

/**
 * What introduces a scene, in parts of which each can be read before the next one comes: all of it where so many rows have room for it,
 * or else first what is told and then the programs, as many at a time as there is room for.
 */
export function introduction(
  told: readonly Line[],
  programs: readonly ProgramText[],
  rows: number,
  look: Look,
): readonly Line[][] {
  const blocks = fitAcross(programs, look)
    ? [codeColumns(programs, look)]
    : programs.map((program) => codeColumns([program], look));
  const whole = [told, ...blocks].flatMap((block, index) => (index > 0 ? ['', ...block] : block));
  return whole.length <= rows ? [whole] : blocks.reduce(packed(rows), [[...told]]);
}

/** Puts a block below the part before it, or into as many parts of its own as it takes. */
function packed(rows: number): (parts: Line[][], block: Line[]) => Line[][] {
  return (parts, block) => {
    const last = parts.at(-1);
    if (last && last.length + 1 + block.length <= rows) return [...parts.slice(0, -1), [...last, '', ...block]];
    return [...parts, ...pieces(['', ...block], Math.max(FEWEST_ROWS, rows))];
  };
}

/** However low a window is, so much of a program is shown at a time. */
const FEWEST_ROWS = 4;

function pieces(lines: readonly Line[], rows: number): Line[][] {
  return Array.from({ length: Math.ceil(lines.length / rows) }, (_, index) =>
    lines.slice(index * rows, (index + 1) * rows),
  );
}
