const MIB = 1024 * 1024;

/** An amount of bytes as a learner reads it: with one digit behind the point. */
export function inMib(bytes: number): string {
  return `${(bytes / MIB).toFixed(1)} MiB`;
}
