/** The differences between two sources. */
export interface LineDiff {
  /** Line numbers of the new lines in the new source, from 1. */
  added: readonly number[];
  /** Texts of the lines that were removed. */
  gone: readonly string[];
  /** New line number → old line number of each line that was kept, from 1. */
  kept: ReadonlyMap<number, number>;
}

/** Compares two sources line by line. */
export function diffLines(before: string, after: string): LineDiff {
  const old = before.split('\n');
  const fresh = after.split('\n');
  const kept = findKeptLines(old, fresh);
  const keptOld = new Set(kept.map(([index]) => index));
  const keptFresh = new Set(kept.map(([, index]) => index));
  return {
    added: fresh.flatMap((_line, index) => (keptFresh.has(index) ? [] : [index + 1])),
    gone: old.filter((_line, index) => !keptOld.has(index)),
    kept: new Map(kept.map(([was, is]) => [is + 1, was + 1])),
  };
}

/** Index of the same line in the old and in the new source, from 0. */
type Pair = readonly [old: number, fresh: number];

/** Finds the longest list of lines that both sources have in the same order. */
function findKeptLines(old: readonly string[], fresh: readonly string[]): Pair[] {
  const most = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < most && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const middle = longestCommonLines(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  return [
    ...Array.from({ length: start }, (_, index): Pair => [index, index]),
    ...middle.map(([one, other]): Pair => [start + one, start + other]),
    ...Array.from({ length: end }, (_, index): Pair => [old.length - 1 - index, fresh.length - 1 - index]),
  ];
}

/** Somebody may paste a very long text. Then everything between the first and the last change counts as changed. */
const MOST_COMPARED = 4_000_000;

/** Longest common subsequence, computed from the end. */
function longestCommonLines(old: readonly string[], fresh: readonly string[]): Pair[] {
  if (old.length * fresh.length > MOST_COMPARED) return [];
  const width = fresh.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const lengthAt = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = fresh.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        old[row] === fresh[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
  return pairsFrom(old, fresh, lengthAt);
}

function pairsFrom(
  old: readonly string[],
  fresh: readonly string[],
  lengthAt: (row: number, column: number) => number,
): Pair[] {
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < old.length && column < fresh.length; ) {
    if (old[row] === fresh[column]) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
