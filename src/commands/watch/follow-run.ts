import type { Sink } from '../../context/sink.ts';
import type { ExitRecord, TraceRecord } from '../../model/record.ts';
import type { WatchRun } from '../../tracer/watch-run.ts';
import type { Step } from '../../tracer/world.ts';
import type { TraceReporter } from './reporter.ts';
import type { Stepper } from './stepper.ts';

/** If a program does not listen, the next one starts after this time without a record, in milliseconds. */
const NEXT_START_MS = 700;

/** How long the header waits for a command's Node, which reports its version, in milliseconds. */
const LAUNCH_MS = 10_000;

/** Held records are written after this time without a record, in milliseconds. The probe counts for shorter times. */
const HELD_MS = 400;

export interface FollowOptions {
  run: WatchRun;
  reporter: TraceReporter;
  sink: Sink;
  /** Undefined without `--step`. */
  stepper: Stepper | undefined;
  /** Whether we pass the programs' output on. Then they wait for its reader, as they would without us. */
  isPiped: boolean;
}

/** Reports a run, record by record. Returns the exits of its programs. */
export async function followRun(following: FollowOptions): Promise<ExitRecord[]> {
  const { run, reporter, sink } = following;
  const ends: ExitRecord[] = [];
  const next = (): Promise<Step> =>
    run.next(reporter.isHolding() ? HELD_MS : run.isWaiting() ? NEXT_START_MS : undefined);
  let coming = next();
  await run.loaded(LAUNCH_MS);
  sink.write(reporter.begin(run.header));
  for (;;) {
    const isHolding = reporter.isHolding();
    const step = await coming;
    if (step.kind === 'over') return ends;
    if (step.kind === 'record') await takeRecord(step.record, following, ends);
    else if (isHolding) sink.write(reporter.flush());
    else run.startAll();
    coming = next();
  }
}

async function takeRecord(
  record: TraceRecord,
  { reporter, sink, stepper, isPiped }: FollowOptions,
  ends: ExitRecord[],
): Promise<void> {
  if (record.type === 'exit') ends.push(record);
  if (isPiped && sink.isFull()) await sink.waitForRoom();
  sink.write(reporter.record(record, !sink.isFull()));
  await stepper?.stop(record);
}
