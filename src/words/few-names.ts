const MOST_NAMES = 3;

/** Names as code, of many the first ones only, and how many are left out. */
export function fewNames(names: readonly string[]): { few: string[]; more: number } {
  const few = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
  return { few: few.map((name) => `\`${name}\``), more: names.length - few.length };
}
