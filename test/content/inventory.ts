import process from 'node:process';
import { claimedItems } from '../../src/model/shown.ts';
import { ITEMS } from '../../src/narrator/reference/items.ts';
import { presenceOf } from '../../src/runtime/node-presence.ts';
import { runsOf } from './api.ts';
import { type Meeting, MISCONCEPTIONS, meetingsIn } from './misconceptions.ts';
import { isShown } from './shown.ts';
import type { Studied } from './studied.ts';

/** What all lessons together show and ask at least, on each Node. A new lesson may raise these; nothing may get lost. */
export const FLOORS = { items: 126, misconceptions: 36 };

/** What was seen of the API of `net` in the runs of all lessons, and which misconceptions they ask about. */
export interface Inventory {
  /** Where each item was seen: `lesson · scene`, with the candidate of a change that showed it. */
  items: ReadonlyMap<string, readonly string[]>;
  meetings: ReadonlyMap<string, readonly Meeting[]>;
  /** Which lessons claim each item. */
  claims: ReadonlyMap<string, readonly string[]>;
}

export function inventoryOf(all: readonly Studied[]): Inventory {
  const runs = all.flatMap((studied) => runsOf(studied).map((played) => ({ ...played, lesson: studied.lesson.id })));
  const places = (item: (typeof ITEMS)[number]): string[] =>
    runs
      .filter(({ run }) => isShown(item, run))
      .map(({ lesson, scene, candidate }) => [lesson, scene, ...(candidate ? [candidate] : [])].join(' · '));
  const claiming = (id: string): string[] =>
    all.filter(({ lesson }) => claimedItems(lesson).includes(id)).map(({ lesson }) => lesson.id);
  return {
    items: new Map(ITEMS.map((item) => [item.id, [...new Set(places(item))]])),
    claims: new Map(ITEMS.map(({ id }) => [id, claiming(id)])),
    meetings: meetingsIn(all.map(({ lesson }) => lesson)),
  };
}

/** The items that count, each once: those with several signatures are not counted for each of these. */
const COUNTED = ITEMS.filter((item) => !('variantOf' in item));

/** The two lines in which the inventory is told. */
export function told(inventory: Inventory): string[] {
  const lost = lostOf(inventory);
  const met = metIn(inventory);
  const asked = met.filter((id) => inventory.meetings.get(id)?.some(({ what }) => what.includes('questions.')));
  return [
    `seen ${seenIn(inventory).length} of ${COUNTED.length} items of net${lost.length > 0 ? `; lost: ${lost.join(', ')}` : ''}`,
    `${met.length} of ${Object.keys(MISCONCEPTIONS).length} misconceptions meet a question or a change, ${asked.length} of them a question`,
  ];
}

function seenIn({ items }: Inventory): string[] {
  return COUNTED.flatMap(({ id }) => (items.get(id)?.length ? [id] : []));
}

function metIn({ meetings }: Inventory): string[] {
  return Object.keys(MISCONCEPTIONS).filter((id) => meetings.get(id)?.length);
}

/** What some lesson claims, and none has shown. */
function lostOf({ items, claims }: Inventory): string[] {
  return ITEMS.flatMap((item) =>
    claims.get(item.id)?.length && !items.get(item.id)?.length && presenceOf(item).has ? [item.id] : [],
  );
}

/** What is wrong with it, a line each. */
export function faultsOf(inventory: Inventory, floors = FLOORS): string[] {
  const { items, claims, meetings } = inventory;
  const seen = seenIn(inventory).length;
  const met = metIn(inventory).length;
  const unclaimed = [...items].filter(([id, places]) => places.length > 0 && !claims.get(id)?.length);
  return [
    ...lostOf(inventory).map((id) => `${id} is claimed, and no lesson shows it`),
    ...unclaimed.map(
      ([id, [place]]) => `${id} is seen in ${place}, and no lesson claims it: nothing would tell if it got lost`,
    ),
    ...(seen < floors.items ? [`${seen} items of net were seen, and not ${floors.items}`] : []),
    ...[...meetings.keys()].filter((id) => !(id in MISCONCEPTIONS)).map((id) => `there is no misconception ${id}`),
    ...(met < floors.misconceptions
      ? [`${met} misconceptions meet a question or a change, and not ${floors.misconceptions}`]
      : []),
  ];
}

/** Each item and each misconception, with where it is seen or met. */
export function table({ items, meetings }: Inventory): string[] {
  const node = `not in Node ${process.versions.node}`;
  return [
    ...ITEMS.map((item) => {
      const none = presenceOf(item).has ? '-' : node;
      return `${item.id.padEnd(52)} ${items.get(item.id)?.join(', ') || none}`;
    }),
    '',
    ...[...meetings].flatMap(([id, met]) => {
      const where = met.map(({ lesson, scene, what }) => `${lesson} · ${scene} · ${what}`);
      return [
        `${id.padEnd(4)} ${MISCONCEPTIONS[id as keyof typeof MISCONCEPTIONS] ?? 'unknown'}`,
        `     ${where.join(', ') || '-'}`,
      ];
    }),
  ];
}
