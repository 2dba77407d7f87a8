import { isItem, itemNumberAt, type ListEntry } from './choices.ts';
import type { ListItem, ListQuestion } from './dialog.ts';
import { linesOfPage, type Page, type PageEnds } from './page.ts';
import { HIDDEN_CURSOR, keyLines, linesAbovePrompt, type PromptFrame, type PromptState } from './prompt.ts';
import { activeIndex, entriesOf, itemAt, type ListState, type Selection } from './selection.ts';

export interface ListLook {
  pointer: string;
  active: (line: string) => string;
}

/** The fewest rows of a list, also in a low window. */
const FEWEST_ROWS = 4;

/** With fewer rows, a list leaves none to what was printed before it, and none empty. */
const AMPLE_ROWS = 12;

/** Draws a list with its question above, and below it what is said about the picked item, and the keys. */
export function drawList(list: ListQuestion, standing: PromptState<ListState>, look: ListLook): PromptFrame {
  const { own, window } = standing;
  const entries = entriesOf(list, own);
  const item = itemAt(entries, activeIndex(entries, own, list));
  const header = list.ask === '' ? [] : `${list.ask}${list.search ? ` ${own.term}` : ''}`.split('\n');
  const below = [
    ...nudgeLines(list, own.pick),
    ...keyLines((own.term !== '' && list.searchKeys) || list.keys, standing),
    ...(list.search ? [] : [HIDDEN_CURSOR]),
  ];
  const about = aboutLines(item, window.rows - 1 - header.length - below.length, list);
  const around = header.length + about.length + below.length;
  const above = linesAbovePrompt(list.above, window, around + heightOf(entries), item?.value);
  const page = { rows: rowsOfList(list, window.rows - 1 - above.length - around), columns: window.columns };
  const shown = entries.some(isItem) ? [...listLines(list, entries, own, page, look), ...about] : [list.nothing ?? ''];
  const top = [...above, ...header];
  return list.search ? { lines: top, below: [...shown, ...below] } : { lines: [...top, ...shown, ...below] };
}

/** The part of the list that has room. Where there is little, the empty lines between groups give way first. */
function listLines(
  list: ListQuestion,
  all: readonly ListEntry[],
  state: ListState,
  page: Omit<Page, 'ends'>,
  look: ListLook,
): string[] {
  const isScarce = list.end !== undefined && page.rows < AMPLE_ROWS && heightOf(all) > page.rows;
  const entries = isScarce ? all.filter((entry) => isItem(entry) || entry.gap !== '') : all;
  const index = activeIndex(entries, state, list);
  const drawn = entries.map((entry, at) => entryLines(entry, at === index, numberLabel(list, entries, at), look));
  return linesOfPage(drawn, Math.max(0, index), { ...page, ends: endsOf(list, entries) });
}

function heightOf(entries: readonly ListEntry[]): number {
  return entries.reduce((sum, entry) => sum + (isItem(entry) ? entry.lines.length : 1), 0);
}

/** What is said about an item. A list that can't be cut above, because the cursor is there, needs the room first. */
function aboutLines(item: ListItem | undefined, rows: number, { search }: ListQuestion): readonly string[] {
  const about = item?.about ?? [];
  return search && rows - about.length < FEWEST_ROWS ? [] : about;
}

function rowsOfList({ search, rowsBefore = 0 }: ListQuestion, room: number): number {
  return Math.max(search ? 1 : FEWEST_ROWS, Math.min(room, Math.max(AMPLE_ROWS, room - rowsBefore)));
}

/** Says what is out of sight of a list that goes on above or below. */
function endsOf(
  { end, open }: ListQuestion,
  entries: readonly ListEntry[],
): ((from: number, to: number) => PageEnds) | undefined {
  return (
    end &&
    ((from, to) => ({
      above: end({
        side: 'above',
        items: entries.slice(0, from).filter(isItem),
        // Where groups fold, what is in none has no heading.
        heading: open && itemAt(entries, from)?.fold === undefined ? undefined : headingOf(entries, from),
      }),
      below: end({ side: 'below', items: entries.slice(to).filter(isItem) }),
    }))
  );
}

/** The heading of an item, as drawn. */
function headingOf(entries: readonly ListEntry[], index: number): string | undefined {
  const item = itemAt(entries, index);
  return (
    item &&
    entries
      .slice(0, index)
      .flatMap((entry) => (isItem(entry) ? [] : entry.gap || []))
      .at(-1)
  );
}

/** The row for Enter without a picked item. Quiz questions keep it free. */
function nudgeLines({ question }: ListQuestion, { kind }: Selection): string[] {
  return question ? [kind === 'nothing' ? question.nudgeLine : ''] : [];
}

/** The number before an item of a quiz question. */
function numberLabel({ question }: ListQuestion, entries: readonly ListEntry[], index: number): string {
  return question ? `${itemNumberAt(entries, index)}. ` : '';
}

/** The lines of an entry. Further lines are indented to the item's text. */
function entryLines(entry: ListEntry, isActive: boolean, number: string, { pointer, active }: ListLook): string[] {
  if (!isItem(entry)) return [entry.gap];
  return entry.lines.map((line, index) => {
    const start = index > 0 ? ' '.repeat(pointer.length + 1 + number.length) : `${pointer} ${number}`;
    const passive = index > 0 ? start : `${' '.repeat(pointer.length)} ${number}`;
    return isActive ? active(start + line) : passive + line;
  });
}
