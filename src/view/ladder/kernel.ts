import type { KernelSocket } from '../../model/kernel.ts';
import { pad } from '../fit.ts';
import { wrapInCell } from '../flow.ts';
import { kernelTexts, listSpans } from '../kernel.ts';
import type { Look } from '../look.ts';
import { laneRole } from '../role.ts';
import { escapeUnsafe } from '../safe.ts';
import { joinParts, type Line, type Span, withRole } from '../span.ts';
import { stringWidth } from '../width.ts';
import type { LadderContext } from './context.ts';
import { GLYPH_COLUMNS, joinCells, labelWidth } from './lanes.ts';
import { shortName } from './objects.ts';
import { TIME_COLUMNS } from './time.ts';

/** The kernel's states, each in the lane of its program. */
export function kernelLanes(
  sockets: readonly KernelSocket[],
  context: LadderContext,
  look: Look,
  width: number,
): Line[] {
  const texts = context.programs.map((program) => linesOf(program, sockets, look, labelWidth(width)));
  const height = Math.max(0, ...texts.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    joinCells(
      texts.map((lines, index) => {
        const runs = context.running.has(context.programs[index] ?? '');
        const bar = runs ? withRole(laneRole(index), look.glyphs.lane) : '';
        return joinParts(pad(bar, GLYPH_COLUMNS), lines[row] ?? '');
      }),
      width,
    ),
  );
}

/** The same where there is no room for lanes: program by program. */
export function kernelList(sockets: readonly KernelSocket[], { programs }: LadderContext, look: Look): Line[] {
  return programs.flatMap((program, index) => {
    const name = `${escapeUnsafe(program)} `;
    const indent = stringWidth(name);
    const width = Math.max(1, look.columns - TIME_COLUMNS - indent);
    return linesOf(program, sockets, look, width).map((line, row) =>
      joinParts(row === 0 ? withRole(laneRole(index), name) : ' '.repeat(indent), line),
    );
  });
}

function linesOf(program: string, sockets: readonly KernelSocket[], look: Look, width: number): Line[] {
  const own = sockets.filter((socket) => socket.program === program);
  const counts = own.some(({ queued = 0 }) => queued > 0);
  const apart = own.filter((socket) => !(counts && isOnlyCounted(socket)));
  const told = apart.filter(({ state, queued = 0 }) => state !== 'LISTEN' || queued > 0 || apart.length === 1);
  const isNamed = told.filter(({ state }) => state !== 'LISTEN').length > 1;
  return told.flatMap((socket) => {
    const { object } = socket;
    const name: Span[] = isNamed && object ? [{ text: `${shortName(object)} ` }] : [];
    return wrapInCell([...name, ...listSpans(kernelTexts(socket, look))], width).map((line) => withRole('quiet', line));
  });
}

/** Whether there is nothing more to say of a connection than that it waits to be accepted, which its server's line says already. */
function isOnlyCounted({ isQueued, state, unread }: KernelSocket): boolean {
  return isQueued === true && state === 'ESTABLISHED' && unread === 0;
}
