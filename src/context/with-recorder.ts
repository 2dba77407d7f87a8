import type { Context } from './context.ts';
import { openOutput } from './output.ts';
import { fileSink } from './sink.ts';
import { createTraceRecorder, type TraceRecorder } from './trace-recorder.ts';

/**
 * Calls a function with a recorder for the file of `--record`, or without one if there is no such file.
 *
 * @param sources paths that must not be overwritten
 * @throws UsageError if the file can't be written, or must not be overwritten; the system's error if something could not be written later
 */
export async function withRecorder<T>(
  { words, signal, now }: Context,
  file: string | undefined,
  sources: readonly string[],
  act: (recorder: TraceRecorder | undefined) => Promise<T>,
): Promise<T> {
  if (file === undefined) return await act(undefined);
  const sink = fileSink(openOutput({ option: '--record', file, sources }, words), signal);
  const recorder = createTraceRecorder(sink, now);
  try {
    return await act(recorder);
  } finally {
    await recorder.finish();
  }
}
