import { PROPERTIES, type Property, type State } from '../model/properties.ts';
import { pad } from './fit.ts';
import { wrapInCell } from './flow.ts';
import { highlight } from './highlight.ts';
import type { Look } from './look.ts';
import { escapeUnsafe, quote } from './safe.ts';
import { joinParts, type Line, type Span, trimEnd, withRole } from './span.ts';
import { stringWidth } from './width.ts';

/** The place of each group of properties. Groups with the same place stand together, in this order. */
const PLACES: Record<Property['group'], number> = { role: 0, phase: 0, flags: 0, ends: 1, bytes: 2, limits: 3 };

const NAMES = Object.keys(PROPERTIES) as (keyof State)[];

/** The properties at each place. */
const GROUPS = [...new Set(Object.values(PLACES))].map((place) =>
  Object.keys(PLACES)
    .filter((group) => PLACES[group as Property['group']] === place)
    .flatMap((group) => NAMES.filter((name) => PROPERTIES[name].group === group)),
);

/** The fewest columns of a pane. If there is room, two panes are drawn. */
const PANE = 36;

/** Fewer properties are drawn without panes and gaps. */
const ENOUGH = 9;

const MARGIN = 2;
const GAP = 2;

interface Row {
  name: string;
  value: readonly Span[];
}

/** Draws an object's properties, with the names that Node documents, and values as in JavaScript. */
export function propertyTable(state: State, look: Look): Line[] {
  const groups = groupsOf(state, look);
  const half = Math.floor((look.columns - MARGIN) / 2);
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  if (count < ENOUGH) return pane([groups.flat()], look.columns - MARGIN).map(indented);
  if (half < PANE) return pane(groups, look.columns - MARGIN).map(indented);
  const isLeft = (index: number): boolean => index % 2 === 0;
  const left = pane(
    groups.filter((_, index) => isLeft(index)),
    half - GAP,
  );
  const right = pane(
    groups.filter((_, index) => !isLeft(index)),
    half,
  );
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, row) => indented(joinParts(pad(left[row] ?? '', half), right[row] ?? '')));
}

function indented(line: Line): Line {
  return trimEnd(joinParts(' '.repeat(MARGIN), line));
}

function groupsOf(state: State, look: Look): Row[][] {
  // Unknown properties, from a later version, come last.
  const later = Object.keys(state).filter((name) => !Object.hasOwn(PROPERTIES, name)) as (keyof State)[];
  return [...GROUPS, later]
    .map((names) => names.flatMap((name) => rowsOf(name, state[name], look)))
    .filter((rows) => rows.length > 0);
}

function rowsOf(name: keyof State, value: unknown, look: Look): Row[] {
  if (value === undefined) return [];
  if (name === 'role') return [roleOf(value === 'accepted' ? 'accepted' : 'client', look)];
  const { written = name }: Partial<Property> = PROPERTIES[name] ?? {};
  return [{ name: escapeUnsafe(written), value: highlight(literal(value))[0] ?? [] }];
}

/** The role is no property of Node's. So it is named in words. */
function roleOf(role: 'accepted' | 'client', { words }: Look): Row {
  return { name: words.role, value: [{ text: words.roles[role] }] };
}

function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inside = Object.entries(value).map(([name, part]) => `${name}: ${literal(part)}`);
  return `{ ${inside.join(', ')} }`;
}

/** Groups below each other, with an empty line between them. */
function pane(groups: readonly Row[][], width: number): Line[] {
  const nameWidth = Math.max(0, ...groups.flat().map(({ name }) => stringWidth(name)));
  const valueWidth = Math.max(1, width - nameWidth - GAP);
  return groups.flatMap((group, index) => [
    ...(index > 0 ? [''] : []),
    ...group.flatMap(({ name, value }) =>
      wrapInCell(value, valueWidth).map((line, row) =>
        joinParts(pad(row === 0 ? withRole('code', name) : '', nameWidth + GAP), line),
      ),
    ),
  ]);
}
