import type { TraceHeader, TraceRecord } from '../model/record.ts';
import { fileLine } from '../model/trace-line.ts';
import type { Sink } from './sink.ts';

/** Writes runs to a trace file while they go on. */
export interface TraceRecorder {
  /** A run begins, or the next one. */
  begin(header: TraceHeader): void;
  /** A file of the run, as records name it. It is written once. */
  source(file: string, text: string): void;
  record(record: TraceRecord): void;
  /**
   * Waits until all has been written, and closes the file.
   *
   * @throws the system's error if something could not be written
   */
  finish(): Promise<void>;
}

/** @param now the time of day */
export function createTraceRecorder(sink: Sink, now: () => Date): TraceRecorder {
  let known = new Set<string>();
  return {
    begin(header) {
      known = new Set();
      sink.write([fileLine.header({ ...header, recorded: header.recorded ?? now().toISOString().slice(0, 10) })]);
    },
    source(file, text) {
      if (known.has(file)) return;
      known.add(file);
      sink.write([fileLine.source(file, text)]);
    },
    record: (record) => sink.write([fileLine.record(record)]),
    async finish() {
      await sink.waitUntilDrained();
      sink[Symbol.dispose]();
      const error = sink.error();
      if (error) throw error;
    },
  };
}
