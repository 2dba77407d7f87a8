import fs from 'node:fs';
import path from 'node:path';
import type { TraceRecord } from '../../model/record.ts';
import type { Attended } from '../../tracer/attend.ts';
import type { Program } from '../../view/code.ts';

/** Longer files are not shown, in bytes. */
const LONGEST = 2_000_000;

/** The sources of watched programs, as they lie on the disk, each read once. */
export interface Sources {
  /** The line that a record is about, without its indent. */
  lineOf(record: TraceRecord): string | undefined;
  /** The file that a record is about. */
  fileOf(record: TraceRecord): Program | undefined;
}

export function openSources(programs: readonly Attended[]): Sources {
  const texts = new Map<string, string | undefined>();

  function textOf(file: string): string | undefined {
    if (!texts.has(file)) texts.set(file, readSource(file));
    return texts.get(file);
  }

  function fileOf(record: TraceRecord): Program | undefined {
    const place = 'at' in record ? record.at : undefined;
    const program = programs.find(({ name }) => name === record.program);
    if (!place || !program) return undefined;
    const source = textOf(path.resolve(program.folder, place.file));
    return source === undefined ? undefined : { title: place.file, source, mark: place.line };
  }

  return {
    fileOf,
    lineOf(record) {
      const file = fileOf(record);
      return file?.source.split('\n', file.mark)[(file.mark ?? 1) - 1]?.trim();
    },
  };
}

function readSource(file: string): string | undefined {
  try {
    return fs.statSync(file).size > LONGEST ? undefined : fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
