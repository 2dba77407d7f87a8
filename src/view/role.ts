/** What a text is. The painter gives it a colour. Roles never carry meaning alone, because some readers see no colours. */
export type TextRole =
  | 'title'
  /** For rules, line numbers, places. */
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

/** Lanes next to each other have different roles. */
const LANES = ['lane.1', 'lane.2', 'lane.3'] as const;

type LaneRole = (typeof LANES)[number];

/** The role of a program's lane, by its index. */
export function laneRole(index: number): TextRole {
  return LANES[index % LANES.length] ?? LANES[0];
}
