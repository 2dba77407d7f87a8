/** What a piece of text is, not which colour it has. No meaning is in these alone. */
export type Role =
  | 'title'
  /** For what may be overlooked: rules, line numbers, places. */
  | 'quiet'
  | 'strong'
  | 'code'
  | 'event'
  | 'call'
  | 'output'
  | 'good'
  | 'bad'
  | 'warning'
  | 'code.keyword'
  | 'code.string'
  | 'code.number'
  | 'code.comment'
  | LaneRole;

/** Programs next to each other differ. */
const LANES = ['lane.1', 'lane.2', 'lane.3'] as const;

type LaneRole = (typeof LANES)[number];

/** The role of a program's lane, by its place among the programs from 0. */
export function laneRole(index: number): Role {
  return LANES[index % LANES.length] ?? LANES[0];
}
