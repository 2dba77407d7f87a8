import type { TraceRecorder } from '../../context/trace-recorder.ts';
import type { TraceReporter } from './reporter.ts';
import type { WatchedSources } from './sources.ts';

/** Reports a run as before, and writes it to a trace file as well, with the sources that its records name. */
export function recordingReporter(
  reporter: TraceReporter,
  recorder: TraceRecorder,
  sources: WatchedSources,
): TraceReporter {
  return {
    ...reporter,
    begin(header) {
      recorder.begin(header);
      return reporter.begin(header);
    },
    record(record, isRead) {
      const file = sources.fileOf(record);
      if (file) recorder.source(file.title, file.source);
      recorder.record(record);
      return reporter.record(record, isRead);
    },
  };
}
