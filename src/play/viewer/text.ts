import type { TraceRecord } from '../../model/record.ts';
import { Ladder } from '../../view/ladder.ts';
import type { Look } from '../../view/look.ts';
import { titleRule } from '../../view/screen/rule.ts';
import { linesUnderRow } from '../../view/screen/watched.ts';
import type { Line } from '../../view/span.ts';
import type { Words } from '../../words/words.ts';
import type { Story, StoryRun } from './story.ts';

/** The runs as text: the whole ladder of each, with what is said of its records. */
export function textOfStory({ runs, steps }: Story, words: Words, look: Look): Line[] {
  return runs.flatMap((run) => {
    const ladder = new Ladder(run.programs);
    const own = steps.slice(run.from, run.from + run.records.length);
    return [
      '',
      titleRule(run.title.join(` ${look.glyphs.dot} `), words.show.count(run.records.length), look),
      '',
      ...ladder.heading(look),
      ...own.flatMap(({ record, sentence }) => [
        ...ladder.add(record, look),
        ...linesUnderRow(record, lineOf(record, run), sentence, look),
      ]),
    ];
  });
}

/** The line of the program where a record happened, if the file has the program. */
function lineOf(record: TraceRecord, { sources }: StoryRun): string | undefined {
  const place = 'at' in record ? record.at : undefined;
  const source = place && sources.find(({ title }) => title === place.file)?.source;
  return place && source?.split('\n')[place.line - 1];
}
