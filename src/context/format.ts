import type { JsonDocument, TraceLine } from '../model/documents.ts';
import { toJson } from '../view/json.ts';
import type { Line } from '../view/span.ts';

/** The format of a command's output: drawn on the screen, or JSON for another program. */
export type Format = 'screen' | 'json';

/** A reporter for each format. A new format has to be in all of them. */
export type Reporters<Report> = Readonly<Record<Format, Report>>;

/** Turns a command's result into lines. */
export type Formatter<Found> = (found: Found) => readonly Line[];

/** The format, by the option `--json`. */
export function formatOf(isJson: boolean): Format {
  return isJson ? 'json' : 'screen';
}

/** A JSON document as lines. */
export function documentLines(document: JsonDocument): readonly Line[] {
  return [toJson(document)];
}

/** A line of a trace as JSON. */
export function traceLine(line: TraceLine): string {
  return toJson(line);
}
