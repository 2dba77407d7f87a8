/** A share of the samples is no larger than this one: 0.5 for the median, 0.99 for all but the slowest in a hundred. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** Takes turns, so that whatever else the machine does meets all of them alike. The first rounds only warm up. */
export async function interleaved(
  tasks: readonly (() => Promise<number>)[],
  rounds: number,
  warmUp: number,
): Promise<number[][]> {
  const samples: number[][] = tasks.map(() => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index, task] of tasks.entries()) {
      const sample = await task();
      if (round >= 0) samples[index]?.push(sample);
    }
  }
  return samples;
}
