import type { TraceHeader, TraceRecord } from './record.ts';

/** A run of a scene that was written down, to be shown where the scene can't run. */
export interface Recording {
  header: RecordedHeader;
  /** In their order, with their values as values. */
  records: readonly TraceRecord[];
}

/** The header of a run that was written down. */
export interface RecordedHeader extends TraceHeader {
  /** The day on which that was, `YYYY-MM-DD`. */
  recorded: string;
  /** The programs that ran, by file. */
  sources: Readonly<Record<string, string>>;
}

/** What a scene needs that the running Node does not have. */
export interface Lack {
  /** The names of the items of `net`. */
  names: readonly string[];
  /** The first version of each release line that has all of them, the oldest first. Empty if that is not known. */
  since: readonly string[];
}

/** A recording as the text of its file: JSON Lines, the header first. */
export function writeRecording({ header, records }: Recording): string {
  return [header, ...records].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/**
 * Reads the text of a recording's file, which has to be one of ours.
 *
 * @throws SyntaxError if a line is not JSON
 */
export function readRecording(text: string): Recording {
  const [header, ...records] = text.trimEnd().split('\n');
  return {
    header: JSON.parse(header ?? '') as RecordedHeader,
    records: records.map((line) => JSON.parse(line) as TraceRecord),
  };
}
