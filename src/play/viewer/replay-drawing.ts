import type { Context } from '../../context/context.ts';
import { HIDDEN_CURSOR, type PromptState } from '../../terminal/prompt.ts';
import { codeBlock } from '../../view/code/block.ts';
import type { Look } from '../../view/look.ts';
import { paintLines } from '../../view/painter.ts';
import { proseLines } from '../../view/prose.ts';
import { escapeUnsafe } from '../../view/safe.ts';
import { keyBar } from '../../view/screen/keys.ts';
import { type LadderShelf, momentLines, replayLadder } from '../../view/screen/replay.ts';
import { joinParts, type Line, withRole } from '../../view/span.ts';
import { propertyTable } from '../../view/table.ts';
import type { KeyWords } from '../../words/keys.ts';
import type { ReplayState } from './replay-state.ts';
import type { Story, StoryRun, StoryStep } from './story.ts';

/** What a story is shown with. */
export type ReplayContext = Pick<Context, 'words' | 'look'>;

/** The empty row above the keys, that of the cursor, and one that a prompt leaves free. */
const ROWS_BESIDES = 3;

/** Lines of a program above and below the one that is pointed at. */
const LINES_AROUND = 5;

/** The whole screen: the run so far, what has just happened or what was asked for in its place, and the keys. */
export function drawReplay(
  { steps, runs }: Story,
  shelves: ReadonlyMap<StoryRun, LadderShelf>,
  { own: state, window }: PromptState<ReplayState>,
  { words, look: lookNow }: ReplayContext,
  leave: KeyWords,
): string[] {
  const look = { ...lookNow(), columns: window.columns };
  const keys = keyLinesOf(state, words, leave, look);
  const step = steps[state.at];
  const run = step?.run ?? runs[0];
  const shelf = run && shelves.get(run);
  if (!run || !shelf) return paintLines([...keys, HIDDEN_CURSOR], look);
  const place = words.show.place(state.at + 1, steps.length);
  const moment = { run, at: state.at - run.from, sentence: step?.sentence, place };
  const below = (step && asideLines(step, state, words, look)) ?? momentLines(moment, words, look);
  const room = window.rows - ROWS_BESIDES - keys.length;
  const ladder = replayLadder(moment, shelf, room - below.length, look);
  const story = [...ladder, ...below].slice(0, Math.max(room, ladder.length));
  // The keys stay where they are.
  const free = Array.from({ length: Math.max(0, room - story.length) }, () => '');
  return [...paintLines([...story, ...free, '', ...keys], look), HIDDEN_CURSOR];
}

function keyLinesOf(state: ReplayState, { show }: ReplayContext['words'], leave: KeyWords, look: Look): Line[] {
  if (state.view === 'search') {
    const typed = joinParts('  ', withRole('strong', `/${escapeUnsafe(state.term)}`));
    return [typed, ...keyBar(show.searchKeys, look)];
  }
  const { followed } = state;
  const notes = [
    ...(followed ? [show.following(`${followed.program} ${followed.object}`)] : []),
    ...(state.isNotFound ? [show.notFound(state.term)] : []),
  ];
  return [
    ...notes.flatMap((note) => proseLines(escapeUnsafe(note), look, { indent: 1 })),
    ...keyBar([...show.keys, leave], look),
  ];
}

/** What is shown in place of what is said of a step. Undefined if nothing else is asked for. */
function asideLines(
  step: StoryStep,
  { view }: ReplayState,
  { show, stop }: ReplayContext['words'],
  look: Look,
): Line[] | undefined {
  switch (view) {
    case 'story':
    case 'search':
      return undefined;
    case 'help':
      return ['', ...show.help.flatMap((text) => proseLines(text, look, { indent: 2 }))];
    case 'inspect':
      return inspected(step) ?? ['', `  ${stop.nothingToInspect}`];
    case 'source':
      return sourceLines(step, look) ?? ['', ...proseLines(show.noSource, look, { indent: 2 })];
  }

  function inspected({ record }: StoryStep): Line[] | undefined {
    if ((record.type !== 'event' && record.type !== 'call') || !record.state) return undefined;
    const heading = escapeUnsafe(stop.lastSeen(record.object, record.program));
    return ['', joinParts('  ', withRole('strong', heading)), '', ...propertyTable(record.state, look)];
  }
}

function sourceLines({ record, run }: StoryStep, look: Look): Line[] | undefined {
  const place = 'at' in record ? record.at : undefined;
  const found = run.sources.find(({ title }) => title === place?.file) ?? run.sources[0];
  if (!found) return undefined;
  const title = escapeUnsafe(found.title);
  const mark = found.title === place?.file ? place.line : undefined;
  const from = Math.max(1, (mark ?? 1) - LINES_AROUND);
  return ['', ...codeBlock(found.source, { title, mark, from, to: from + 2 * LINES_AROUND, look })];
}
