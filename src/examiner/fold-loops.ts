/** A loop needs at least this many repetitions. */
const FEWEST = 3;

/** Replaces repeated steps (one or two), and steps that each client does in turn, by loops. */
export function foldLoops(steps: readonly string[]): string[] {
  for (let from = 0; from < steps.length; from += 1)
    for (const loop of [findRepetition(steps, from, 1), findRepetition(steps, from, 2), findNumberedLoop(steps, from)])
      if (loop) return [...steps.slice(0, from), loop.code, ...foldLoops(steps.slice(from + loop.steps))];
  return [...steps];
}

interface Loop {
  code: string;
  /** How many steps it replaces. */
  steps: number;
}

function findRepetition(steps: readonly string[], from: number, length: number): Loop | undefined {
  const body = steps.slice(from, from + length);
  let times = 1;
  while (body.every((each, index) => each === steps[from + times * length + index])) times += 1;
  if (times < FEWEST) return undefined;
  return { code: `for (let i = 0; i < ${times}; i += 1) { ${body.join('; ')} }`, steps: times * length };
}

/** The client's number may be in its index and in the text that it sends. */
function findNumberedLoop(steps: readonly string[], from: number): Loop | undefined {
  const first = Number(/^c\[(\d+)\]/.exec(steps[from] ?? '')?.[1] ?? Number.NaN);
  const pattern = (index: number): string | undefined =>
    steps[from + index]?.replace(new RegExp(`\\b${first + index}\\b`, 'g'), '#');
  let times = 1;
  while (!Number.isNaN(first) && pattern(times) === pattern(0)) times += 1;
  if (times < FEWEST) return undefined;
  const code = pattern(0)?.replace('c[#]', 'c[i]').replaceAll('#', '" + i + "');
  return { code: `for (let i = ${first}; i < ${first + times}; i += 1) { ${code} }`, steps: times };
}
