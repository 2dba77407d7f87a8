import { formatEndpoint } from '../model/endpoint.ts';
import type { KernelSocket } from '../model/kernel.ts';
import { pad } from './fit.ts';
import { wrapInCell } from './flow.ts';
import type { Look } from './look.ts';
import { proseLines } from './prose.ts';
import { escapeUnsafe } from './safe.ts';
import { joinParts, type Line, type Span, trimEnd, withRole } from './span.ts';
import { stringWidth } from './width.ts';

const INDENT = 2;
const GAP = 2;

/** The state of a socket, and what waits in its queues. */
export function kernelTexts(
  { state, unread, unacknowledged, queued = 0, isQueued, keepAliveMs }: KernelSocket,
  look: Look,
): string[] {
  const words = look.words.kernel;
  return [
    state,
    ...(isQueued ? [words.isQueued] : []),
    ...(unread > 0 ? [words.unread(unread)] : []),
    ...(unacknowledged > 0 ? [words.unacknowledged(unacknowledged)] : []),
    ...(keepAliveMs === undefined ? [] : [words.keepAlive(Math.ceil(keepAliveMs / 1000))]),
    ...(queued > 0 ? [words.queued(queued)] : []),
  ];
}

/** Texts as the spans of one line, each of which is kept whole. */
export function listSpans(texts: readonly string[]): Span[] {
  return texts.flatMap((text, index): Span[] => [...(index > 0 ? [{ text: ', ' }] : []), { text, keep: true }]);
}

/**
 * The table of the kernel's sockets, with a heading: whose each is, its ports and its state.
 *
 * @param sockets `undefined` if the platform does not tell
 */
export function kernelTable(sockets: readonly KernelSocket[] | undefined, look: Look): Line[] {
  const words = look.words.kernel;
  const note = sockets === undefined ? words.unavailable : sockets.length === 0 ? words.none : undefined;
  if (note !== undefined || !sockets) return ['', ...proseLines(note ?? '', look, { indent: INDENT })];
  const names = sockets.map(({ program = '', object = '' }) => escapeUnsafe([program, object].join(' ').trim()));
  const ends = sockets.map((socket) => endsText(socket, look));
  const nameWidth = widest(names);
  const endsWidth = widest(ends);
  const before = INDENT + nameWidth + GAP + endsWidth + GAP;
  const rows = sockets.flatMap((socket, index) => {
    const texts = wrapInCell(listSpans(kernelTexts(socket, look)), Math.max(1, look.columns - before));
    return texts.map((text, line) =>
      trimEnd(
        joinParts(
          ' '.repeat(INDENT),
          pad(line === 0 ? (names[index] ?? '') : '', nameWidth + GAP),
          pad(line === 0 ? withRole('quiet', ends[index] ?? '') : '', endsWidth + GAP),
          text,
        ),
      ),
    );
  });
  return ['', joinParts(' '.repeat(INDENT), withRole('strong', words.heading)), '', ...rows];
}

/** Both ports; of a server, the address too. The rest stands in the table of properties. */
function endsText({ localAddress, localPort, remotePort }: KernelSocket, { glyphs }: Look): string {
  if (remotePort === undefined) return formatEndpoint(localAddress, localPort);
  return `:${localPort} ${glyphs.gives} :${remotePort}`;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}
