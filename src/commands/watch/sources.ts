import path from 'node:path';
import type { Place, TraceRecord } from '../../model/record.ts';
import { openSources } from '../../tracer/source.ts';
import type { WatchedProgram } from '../../tracer/watch-run.ts';
import type { ProgramText } from '../../view/code/program-text.ts';

/** The source files of watched programs. */
export interface WatchedSources {
  /** The line of code that a record is about. */
  lineOf(record: TraceRecord): string | undefined;
  /** The file that a record is about. */
  fileOf(record: TraceRecord): ProgramText | undefined;
}

export function openWatchedSources(programs: readonly WatchedProgram[]): WatchedSources {
  const named = programs.flatMap(({ args, folder }) => args.map((arg) => path.resolve(folder, arg)));
  const sources = openSources(named);

  /** The place of a record, and the path of its file. */
  function locate(record: TraceRecord): { place: Place; file: string } | undefined {
    const place = 'at' in record ? record.at : undefined;
    const program = programs.find(({ name }) => name === record.program);
    return place && program ? { place, file: path.resolve(program.folder, place.file) } : undefined;
  }

  return {
    lineOf(record) {
      const found = locate(record);
      return found && sources.lineOf(found.file, found.place.line);
    },
    fileOf(record) {
      const found = locate(record);
      const source = found && sources.textOf(found.file);
      return found && source !== undefined
        ? { title: found.place.file, source, mark: found.place.line, column: found.place.column }
        : undefined;
    },
  };
}
