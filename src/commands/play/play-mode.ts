import type { Format } from '../../context/format.ts';
import type { TraceRecorder } from '../../context/trace-recorder.ts';

/** How a lesson is played. */
export interface PlayMode {
  /** Without stops. */
  auto: boolean;
  format: Format;
  all: boolean;
  /** Only the questions of the first lesson. */
  questions: boolean;
  /** Writes the runs to a file. */
  recorder?: TraceRecorder | undefined;
}
