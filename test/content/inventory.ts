import process from 'node:process';
import { claimedItems } from '../../src/model/shown.ts';
import { ITEMS } from '../../src/narrator/reference/items.ts';
import { presenceOf } from '../../src/runtime/node-presence.ts';
import { type PlayedRun, runsOf } from './api.ts';
import { type Meeting, MISCONCEPTIONS, meetingsIn } from './misconceptions.ts';
import { isShown } from './shown.ts';
import type { Studied } from './studied.ts';

/** What all lessons together have to show, as far as the running Node has it, and to ask. */
export interface Wanted {
  /** Ids of `net-api.json`. */
  items: readonly string[];
  misconceptions: readonly string[];
}

const ALL: Wanted = { items: ITEMS.map(({ id }) => id), misconceptions: Object.keys(MISCONCEPTIONS) };

/** What was seen of the API of `net` in the runs of all lessons, and which misconceptions they ask about. */
export interface Inventory {
  /** Where each item was seen: `lesson · scene`, with the candidate of a change that showed it, or that it was recorded. */
  items: ReadonlyMap<string, readonly string[]>;
  /** The items that were only seen in what was recorded on another Node. */
  recorded: ReadonlySet<string>;
  meetings: ReadonlyMap<string, readonly Meeting[]>;
  /** Which lessons claim each item. */
  claims: ReadonlyMap<string, readonly string[]>;
}

export function inventoryOf(all: readonly Studied[]): Inventory {
  const runs = all.flatMap((studied) => runsOf(studied).map((played) => ({ ...played, lesson: studied.lesson.id })));
  const seen = new Map(ITEMS.map((item) => [item.id, placesOf(runs.filter(({ run }) => isShown(item, run)))]));
  const claiming = (id: string): string[] =>
    all.filter(({ lesson }) => claimedItems(lesson).includes(id)).map(({ lesson }) => lesson.id);
  return {
    items: new Map([...seen].map(([id, { places }]) => [id, places])),
    recorded: new Set([...seen].flatMap(([id, { isRecorded }]) => (isRecorded ? [id] : []))),
    claims: new Map(ITEMS.map(({ id }) => [id, claiming(id)])),
    meetings: meetingsIn(all.map(({ lesson }) => lesson)),
  };
}

/** Where something was seen: where it can run here, not in what was recorded. */
function placesOf(runs: readonly (PlayedRun & { lesson: string })[]): { places: string[]; isRecorded: boolean } {
  const live = runs.filter(({ isRecorded }) => !isRecorded);
  const isRecorded = live.length === 0 && runs.length > 0;
  const places = (isRecorded ? runs : live).map(({ lesson, scene, candidate }) =>
    [lesson, scene, ...(candidate ? [candidate] : []), ...(isRecorded ? ['recorded'] : [])].join(' · '),
  );
  return { places: [...new Set(places)], isRecorded };
}

/** The items that count, each once: those with several signatures are not counted for each of these. */
const COUNTED = ITEMS.filter((item) => !('variantOf' in item));

/** The two lines in which the inventory is told. */
export function told(inventory: Inventory, wanted: Wanted = ALL): string[] {
  const lost = lostOf(inventory, wanted.items);
  const seen = seenIn(inventory);
  const unreleased = COUNTED.filter(isUnreleased);
  const met = metIn(inventory);
  const asked = met.filter((id) => inventory.meetings.get(id)?.some(({ what }) => what.includes('questions.')));
  return [
    `seen ${seen.length} of ${COUNTED.length} items of net${recordedText(seen, inventory)}; ${unreleased.length} are in no Node${lost.length > 0 ? `; lost: ${lost.join(', ')}` : ''}`,
    `${met.length} of ${Object.keys(MISCONCEPTIONS).length} misconceptions meet a question or a change, ${asked.length} of them a question`,
  ];
}

function isUnreleased({ since }: (typeof ITEMS)[number]): boolean {
  return since === 'unreleased';
}

function recordedText(seen: readonly string[], { recorded }: Inventory): string {
  const count = seen.filter((id) => recorded.has(id)).length;
  return count > 0 ? `, ${count} of them as recorded on another Node` : '';
}

function seenIn({ items }: Inventory): string[] {
  return COUNTED.flatMap(({ id }) => (items.get(id)?.length ? [id] : []));
}

function metIn({ meetings }: Inventory): string[] {
  return Object.keys(MISCONCEPTIONS).filter((id) => meetings.get(id)?.length);
}

/** What no lesson has shown, although the running Node has it, or a recording claims to have it. */
function lostOf({ items, claims }: Inventory, wanted: readonly string[]): string[] {
  const isWanted = (item: (typeof ITEMS)[number]): boolean => wanted.includes(item.id) && presenceOf(item).has;
  return ITEMS.filter((item) => isWanted(item) || (claims.get(item.id)?.length && !isUnreleased(item)))
    .map(({ id }) => id)
    .filter((id) => !items.get(id)?.length);
}

/** What is wrong with it, a line each. */
export function faultsOf(inventory: Inventory, wanted: Wanted = ALL): string[] {
  const { items, claims, meetings } = inventory;
  const met = metIn(inventory);
  const unclaimed = [...items].filter(([id, places]) => places.length > 0 && !claims.get(id)?.length);
  return [
    ...lostOf(inventory, wanted.items).map((id) => `${id} is shown by no lesson`),
    ...unclaimed.map(
      ([id, [place]]) => `${id} is seen in ${place}, and no lesson claims it: nothing would tell if it got lost`,
    ),
    ...[...meetings.keys()].filter((id) => !(id in MISCONCEPTIONS)).map((id) => `there is no misconception ${id}`),
    ...wanted.misconceptions
      .filter((id) => !met.includes(id))
      .map((id) => `misconception ${id} meets no question and no change`),
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
