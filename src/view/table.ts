import type { State } from '../model/record.ts';
import { highlight } from './highlight.ts';
import type { Look } from './look.ts';
import { quoted, safe } from './safe.ts';
import { flowInCell, type Span } from './span.ts';
import { stringWidth } from './width.ts';
import { pad } from './wrap.ts';

/** The properties of a state in the groups that they are shown in; what a later version adds comes at the end. */
const GROUPS: readonly (readonly (keyof State)[])[] = [
  ['role', 'listening', 'readyState', 'connecting', 'pending', 'destroyed'],
  ['address', 'localAddress', 'localPort', 'localFamily', 'remoteAddress', 'remotePort', 'remoteFamily'],
  ['bytesRead', 'bytesWritten', 'readableLength', 'writableLength', 'readableFlowing', 'isPaused'],
  ['connections', 'maxConnections', 'allowHalfOpen', 'timeout'],
];

/** Where Node has a method and no property, its call is what a programmer would write. */
const METHODS: Partial<Record<string, string>> = {
  address: 'address()',
  isPaused: 'isPaused()',
  connections: 'getConnections()',
};

/** Two panes are drawn where each of them gets at least so many columns. */
const PANE = 36;

/** Fewer properties need neither panes nor gaps between their groups. */
const ENOUGH = 9;

const MARGIN = 2;
const GAP = 2;

interface Property {
  name: string;
  value: readonly Span[];
}

/** Draws what an object showed of itself: names as Node documents them, values as JavaScript writes them. */
export function properties(state: State, look: Look): string[] {
  const groups = groupsOf(state, look);
  const half = Math.floor((look.columns - MARGIN) / 2);
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  if (count < ENOUGH) return pane([groups.flat()], look.columns - MARGIN, look).map(indented);
  if (half < PANE) return pane(groups, look.columns - MARGIN, look).map(indented);
  const isLeft = (index: number): boolean => index % 2 === 0;
  const left = pane(
    groups.filter((_, index) => isLeft(index)),
    half - GAP,
    look,
  );
  const right = pane(
    groups.filter((_, index) => !isLeft(index)),
    half,
    look,
  );
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, row) => indented(pad(left[row] ?? '', half) + (right[row] ?? '')));
}

function indented(line: string): string {
  return (' '.repeat(MARGIN) + line).trimEnd();
}

function groupsOf(state: State, look: Look): Property[][] {
  const known = new Set<string>(GROUPS.flat());
  const others = Object.keys(state).filter((name) => !known.has(name));
  return [...GROUPS, others]
    .map((names) => names.flatMap((name) => propertyOf(name, state[name as keyof State], look)))
    .filter((group) => group.length > 0);
}

function propertyOf(name: string, value: unknown, look: Look): Property[] {
  if (value === undefined) return [];
  if (name === 'role') return [roleOf(value === 'accepted' ? 'accepted' : 'client', look)];
  return [{ name: safe(METHODS[name] ?? name), value: highlight(literal(value), look.paint)[0] ?? [] }];
}

/** Not a property of Node's: said in words, so that nobody looks for it there. */
function roleOf(role: 'accepted' | 'client', { words }: Look): Property {
  return { name: words.role, value: [{ text: words.roles[role] }] };
}

function literal(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inside = Object.entries(value).map(([name, part]) => `${name}: ${literal(part)}`);
  return `{ ${inside.join(', ')} }`;
}

/** Groups below each other, with an empty line between them. */
function pane(groups: readonly Property[][], width: number, { paint }: Look): string[] {
  const nameWidth = Math.max(0, ...groups.flat().map(({ name }) => stringWidth(name)));
  const valueWidth = Math.max(1, width - nameWidth - GAP);
  return groups.flatMap((group, index) => [
    ...(index > 0 ? [''] : []),
    ...group.flatMap(({ name, value }) =>
      flowInCell(value, valueWidth).map((line, row) => pad(row === 0 ? paint.code(name) : '', nameWidth + GAP) + line),
    ),
  ]);
}
