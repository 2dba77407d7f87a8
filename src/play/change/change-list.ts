import { type Shortcut, toKeyQuestion, toKeys } from '../../context/shortcut.ts';
import { findLine, placeOfCandidate } from '../../model/change.ts';
import type { Change } from '../../model/lesson.ts';
import type { Dialog, ListGap, ListItem, ListQuestion } from '../../terminal/dialog.ts';
import type { Look } from '../../view/look.ts';
import { paintLines, paintText } from '../../view/painter.ts';
import {
  type CandidateLines,
  type ChangeTask,
  candidateCode,
  candidateLine,
  candidateLines,
  changeAbove,
  changeQuestion,
} from '../../view/screen/candidates.ts';
import { keyBar } from '../../view/screen/keys.ts';
import { choiceLines } from '../../view/screen/question.ts';
import { joinParts, type Line, withRole } from '../../view/span.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { namedLines } from '../quiz/question-lines.ts';
import { nudge } from '../quiz/question-list.ts';

/** What a learner picks at a change. */
export type ChangeAction =
  | { kind: 'candidate'; id: string }
  | { kind: 'editor' | 'source' | 'again' | 'goOn' | 'quit' };

export interface ChangePromptContext {
  dialog: Dialog;
  words: ScreenWords;
  look: () => Look;
}

export interface ChangeListOptions extends ChangeTask {
  /** Whether a change has run before. */
  hasRun: boolean;
}

/** The values of the list that are not candidates. They begin with a space, which no candidate does. */
const ACTIONS = {
  ' editor': { kind: 'editor' },
  ' source': { kind: 'source' },
  ' again': { kind: 'again' },
  ' on': { kind: 'goOn' },
  ' quit': { kind: 'quit' },
} as const satisfies Record<string, ChangeAction>;

type ActionId = keyof typeof ACTIONS;

/** The candidates of a change, each with its place in the source. */
export function candidatesOf(change: Change, source: string): CandidateLines[] {
  return change.candidates.map((candidate) => {
    const { at, how } = placeOfCandidate(change, candidate);
    return { value: candidate.id, how, at, line: findLine(source, at), lines: candidate.lines };
  });
}

/** The lines of other programs that the learner has to see in order to choose. */
export function programsAbout(
  { about }: Change,
  sources: ReadonlyMap<string, string>,
): NonNullable<ChangeTask['about']> {
  const programs = [...sources].map(([title, source]) => ({ title, source }));
  return namedLines(about, programs).flatMap(({ file, lines }) => {
    const program = programs.find(({ title }) => title === file);
    return program ? [{ program, lines }] : [];
  });
}

/** Asks for a change. */
export async function askChange(
  picking: ChangeListOptions,
  { dialog, words, look }: ChangePromptContext,
): Promise<ChangeAction> {
  const room = (): ListSpace => ({ rows: dialog.rows(), isDrawn: dialog.isDrawn });
  const picked = await dialog.askChoice(() => changeList(picking, room(), words, look()));
  return isAction(picked) ? ACTIONS[picked] : { kind: 'candidate', id: picked };
}

/** Asks how to go on after a run. */
export async function askNext(
  isReached: boolean,
  lines: readonly Line[],
  surface: ChangePromptContext,
): Promise<ChangeAction> {
  const { dialog, words, look } = surface;
  const { change } = words;
  const next: Shortcut<ActionId>[] = isReached
    ? [
        { phrase: change.onward, value: ' on' },
        { phrase: change.another, value: ' again' },
      ]
    : [{ phrase: change.retry, value: ' again' }];
  const ways = [...next, ...commonShortcuts(words)];
  const picked = await dialog.askKey({
    ...toKeyQuestion(ways, look),
    isNew: true,
    recent: () => paintLines(lines, look()),
  });
  return ACTIONS[picked];
}

function isAction(picked: string): picked is ActionId {
  return Object.hasOwn(ACTIONS, picked);
}

function commonShortcuts({ stop, change }: ScreenWords): Shortcut<ActionId>[] {
  return [
    { phrase: stop.keys.source, value: ' source' },
    { phrase: change.editorKey, value: ' editor' },
    { phrase: stop.keys.quit, value: ' quit' },
  ];
}

/** The room for a list. A list that is not drawn is printed, and has no limit. */
interface ListSpace {
  rows: number;
  isDrawn: boolean;
}

/** The list of candidates. */
export function changeList(
  picking: ChangeListOptions,
  { rows, isDrawn }: ListSpace,
  words: ScreenWords,
  look: Look,
): ListQuestion {
  const { change } = words;
  const ways = commonShortcuts(words);
  const bar = keyBar([...(isDrawn ? change.keys : []), ...ways.map(({ phrase }) => phrase)], look);
  const left =
    (isDrawn ? rows : Number.POSITIVE_INFINITY) - [...changeQuestion(picking.ask, look), ...bar].length - ROWS_AROUND;
  const isThere = !isDrawn && picking.hasRun;
  return {
    above: (room, picked) =>
      paintLines(isThere ? ['', ...changeQuestion(picking.ask, look)] : changeAbove(picking, picked, room, look), look),
    ask: '',
    items: () => listItems(left, picking, words, look),
    search: false,
    keys: paintText(bar, look),
    also: toKeys(ways),
    question: { nudgeLine: nudge(words, look), isNew: true },
  };
}

/** Rows below a list: the line for Enter, the row of the cursor, and the one below it. */
const ROWS_AROUND = 3;

/** The fewest rows of the program above the candidates, and how many there must be before an empty row is spent below these. */
const FEWEST_CODE = 3;
const MORE_CODE = 9;

/** The items, with all lines of each candidate. In a low window: one line each, and the rest of the picked one below the list. */
function listItems(
  rows: number,
  { candidates, hasRun }: ChangeListOptions,
  words: ScreenWords,
  look: Look,
): (ListItem | ListGap)[] {
  const { change } = words;
  const other = (value: string, text: string): ListItem => ({
    value,
    lines: paintLines(
      choiceLines(text, look).map((line) => withRole('quiet', line)),
      look,
    ),
  });
  const others = [other(' editor', change.editor), other(' on', hasRun ? change.goOnNow : change.goOn)];
  const whole = candidates.map((each) => ({
    value: each.value,
    lines: paintLines(candidateLines(each, words, look), look),
  }));
  const height = heightOf([...whole, ...others]);
  if (height + 1 + MORE_CODE <= rows) return [...whole, { gap: '' }, ...others];
  return height + FEWEST_CODE <= rows ? [...whole, ...others] : [...candidates.map(foldedItem(words, look)), ...others];
}

function heightOf(items: readonly (ListItem | ListGap)[]): number {
  return items.flatMap((entry) => ('gap' in entry ? [''] : entry.lines)).length;
}

function foldedItem(words: ScreenWords, look: Look): (candidate: CandidateLines) => ListItem {
  return (candidate) => ({
    value: candidate.value,
    lines: paintLines([candidateLine(candidate, words, look)], look),
    about: paintLines(
      candidateCode(candidate.lines, look.columns - INDENT).map((line) => joinParts(' '.repeat(INDENT), line)),
      look,
    ),
  });
}

const INDENT = 6;
