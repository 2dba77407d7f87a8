import { createTraceFileReader, type FileHeader, fileLines, type RecordedRun } from './trace-file.ts';

/** A run of a scene that was written down, to be shown where the scene can't run. */
export interface Recording extends RecordedRun {
  header: FileHeader & Required<Pick<FileHeader, 'recorded' | 'sources'>>;
}

/** What a scene needs that the running Node does not have. */
export interface Lack {
  /** The names of the items of `net`. */
  names: readonly string[];
  /** The first version of each release line that has all of them, the oldest first. Empty if that is not known. */
  since: readonly string[];
}

/** A recording as the text of its file. */
export function writeRecording(recording: Recording): string {
  return `${fileLines(recording).join('\n')}\n`;
}

/**
 * Reads the text of a recording's file.
 *
 * @throws Error if it is not a whole recording of one run
 */
export function readRecording(text: string): Recording {
  const reader = createTraceFileReader();
  for (const line of text.trimEnd().split('\n')) if (!reader.add(line)) break;
  const { runs, fault } = reader.file();
  const [run, ...more] = runs;
  if (fault || more.length > 0 || !run || !isRecording(run)) throw new Error('Not a whole recording of one run');
  return run;
}

function isRecording(run: RecordedRun): run is Recording {
  return run.header.recorded !== undefined && run.header.sources !== undefined;
}
