/** `12,345` */
export function withThousandsCommas(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes in a unit with at most three digits before the point, as in `1.2 MB`. */
export function toByteUnit(bytes: number): { amount: string; unit: (typeof UNITS)[number] } {
  let [value, index] = [bytes, 0];
  while (value >= 999.5 && index < UNITS.length - 1) {
    value /= 1000;
    index += 1;
  }
  const amount = index > 0 && value < 9.95 ? value.toFixed(1) : String(Math.round(value));
  return { amount, unit: UNITS[index] ?? 'bytes' };
}

/** A span of time. From a tenth of a second on, in seconds. */
export function toTimeUnit(ms: number): { amount: string; unit: 'ms' | 's' } {
  return ms < 99.5 ? { amount: String(Math.round(ms)), unit: 'ms' } : { amount: (ms / 1000).toFixed(1), unit: 's' };
}
