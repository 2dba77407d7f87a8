/** A trace as a file: JSON Lines. */
import type { TraceRecord } from './record.ts';
import { type FileHeader, fileLine, readFileLine, type SourceLine } from './trace-line.ts';

export type { FileHeader } from './trace-line.ts';

/** A run in a file. */
export interface RecordedRun {
  header: FileHeader;
  /** In their order. Values of which only the text is in the file are of the kind `other`. */
  records: readonly TraceRecord[];
}

/** The runs of a file, as far as it is whole. */
export interface TraceFile {
  runs: readonly RecordedRun[];
  /** The first line that could not be read, from 1, because it is damaged, or because a newer version has written what follows. */
  fault?: { line: number; why: 'damaged' } | { line: number; why: 'newer'; version: number };
  /** Set if the file holds more records than are read. */
  isCut?: true;
}

/** Takes the lines of a file one by one. */
export interface TraceFileReader {
  /** Takes the next line, without its line break. Returns whether more lines are wanted. */
  add(line: string): boolean;
  /** What has been read so far. */
  file(): TraceFile;
}

/** @param most how many records are read */
export function createTraceFileReader(most = Number.POSITIVE_INFINITY): TraceFileReader {
  const runs: { header: FileHeader; records: TraceRecord[]; programs: ReadonlySet<string> }[] = [];
  let lines = 0;
  let records = 0;
  let rest: Pick<TraceFile, 'fault' | 'isCut'> = {};

  function stop(why: typeof rest): boolean {
    rest = why;
    return false;
  }

  function addRecord(record: TraceRecord): boolean {
    const run = runs.at(-1);
    if (!run?.programs.has(record.program)) return stop({ fault: { line: lines, why: 'damaged' } });
    if (records === most) return stop({ isCut: true });
    records += 1;
    run.records.push(record);
    return true;
  }

  function addSource({ file, text: source }: SourceLine): boolean {
    const run = runs.at(-1);
    if (!run) return stop({ fault: { line: lines, why: 'damaged' } });
    run.header = { ...run.header, sources: { ...run.header.sources, [file]: source } };
    return true;
  }

  function addHeader(header: FileHeader): boolean {
    runs.push({ header, records: [], programs: new Set(header.programs.map((program) => program.name)) });
    return true;
  }

  return {
    add(line) {
      lines += 1;
      const read = readFileLine(line);
      switch (read.kind) {
        case 'header':
          return addHeader(read.header);
        case 'record':
          return addRecord(read.record);
        case 'source':
          return addSource(read.source);
        case 'newer':
          return stop({ fault: { line: lines, why: 'newer', version: read.version } });
        case 'none':
          return true;
        case 'damaged':
          return stop({ fault: { line: lines, why: 'damaged' } });
      }
    },
    file: () => ({ runs: runs.map(({ header, records: own }) => ({ header, records: own })), ...rest }),
  };
}

/** Writes the lines of a run for a file, without line breaks: first the header, then the records. */
export function fileLines({ header, records }: RecordedRun): string[] {
  return [fileLine.header(header), ...records.map(fileLine.record)];
}
