import { toJson } from '../view/json.ts';
import type { Line } from '../view/span.ts';

/** How a command tells what it has found: drawn on the screen, or as JSON to another program. */
export type Format = 'screen' | 'json';

/** For each format, what tells it. A format that is added has to be in each of them. */
export type Reporters<Report> = Readonly<Record<Format, Report>>;

/** Makes of what was found the lines that are printed. */
export type Formatter<Found> = (found: Found) => readonly Line[];

/** The format that the option `--json` stands for. */
export function formatOf(isJson: boolean): Format {
  return isJson ? 'json' : 'screen';
}

/** A document as it is printed. */
export function documentLines(document: object): readonly Line[] {
  return [toJson(document)];
}
