import type { TraceRecord } from '../../model/record.ts';
import { shorten } from '../../model/value.ts';
import { contextAfter, initialContext, type LadderContext, reachedLane } from '../ladder/context.ts';
import { labelOf } from '../ladder/label.ts';
import type { Look } from '../look.ts';
import { escapeUnsafe } from '../safe.ts';
import { joinParts, plainText } from '../span.ts';

/** A run, as far as a diagram needs it. */
export interface DiagramRun {
  title: readonly string[];
  programs: readonly { name: string }[];
  records: readonly TraceRecord[];
}

/** GitHub draws no diagram with more characters: `maxTextSize` of Mermaid's configuration is 50,000. Some are left for the end. */
const MOST_CHARACTERS = 48_000;

/** Longer labels make a diagram that nobody can read. */
const LONGEST_LABEL = 100;

/**
 * A run as a sequence diagram of Mermaid (https://mermaid.js.org/syntax/sequenceDiagram.html), in the fence by which Markdown knows it. What
 * has no room is left out, and `leftOut` says how much that was.
 */
export function mermaidDiagram(run: DiagramRun, leftOut: (records: number) => string, look: Look): string[] {
  const head = [
    '```mermaid',
    'sequenceDiagram',
    `  title ${textOf(run.title.join(` ${look.glyphs.dot} `))}`,
    ...run.programs.map(({ name }, lane) => `  participant p${lane} as ${textOf(name)}`),
  ];
  const lines: string[] = [];
  let context = initialContext(run.programs);
  let room = MOST_CHARACTERS - head.join('\n').length;
  for (const [index, record] of run.records.entries()) {
    const line = `  ${lineOf(record, context, look)}`;
    room -= line.length + 1;
    if (room < 0) {
      lines.push(`  Note over p0: ${textOf(leftOut(run.records.length - index))}`);
      break;
    }
    lines.push(line);
    context = contextAfter(context, record);
  }
  return [...head, ...lines, '```'];
}

function lineOf(record: TraceRecord, context: LadderContext, look: Look): string {
  const own = context.programs.indexOf(record.program);
  const { glyph, main, rest } = labelOf(record, context, look, LONGEST_LABEL);
  const label = plainText(joinParts(`${glyph} `, main, rest));
  const text = textOf(shorten(label, LONGEST_LABEL, look.glyphs.ellipsis));
  const other = reachedLane(record, context);
  return other === undefined ? `Note over p${own}: ${text}` : `p${own}->>p${other}: ${text}`;
}

/** What Mermaid or Markdown would take for more than text, as the numbers of characters; and what a terminal would obey, made harmless. */
function textOf(text: string): string {
  return escapeUnsafe(text).replace(/[#;<>`&\\{}%]/g, (character) => `#${character.codePointAt(0)};`);
}
