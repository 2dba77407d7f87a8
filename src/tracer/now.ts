/** Milliseconds on the system's monotonic clock, which probes use too. */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
