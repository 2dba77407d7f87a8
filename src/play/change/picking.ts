import { keyingOf, keysOf, type Shortcut } from '../../context/shortcut.ts';
import { findLine, placeOfCandidate } from '../../model/change.ts';
import type { Change } from '../../model/lesson.ts';
import type { Choosing, Dialog, Gap, Item } from '../../terminal/dialog.ts';
import type { Look } from '../../view/look.ts';
import { painted, paintedText } from '../../view/painter.ts';
import {
  type CandidateLines,
  type Changeable,
  candidateLine,
  candidateLines,
  changeAbove,
  changeQuestion,
  codeOf,
} from '../../view/screen/candidates.ts';
import { keyBar } from '../../view/screen/keys.ts';
import { choiceLines } from '../../view/screen/question.ts';
import { inRole, joined, type Line } from '../../view/span.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { linesNamed } from '../quiz/about.ts';
import { nudge } from '../quiz/choosing.ts';

/** What a learner does at a change. */
export type Picked = { kind: 'candidate'; id: string } | { kind: 'editor' | 'source' | 'again' | 'goOn' | 'quit' };

/** Where a learner is asked. */
export interface Surface {
  dialog: Dialog;
  words: ScreenWords;
  look: () => Look;
}

export interface Picking extends Changeable {
  /** Whether a change has run already. */
  hasRun: boolean;
}

/** All begin with a space, as no candidate does. */
const OTHERS = {
  ' editor': { kind: 'editor' },
  ' source': { kind: 'source' },
  ' again': { kind: 'again' },
  ' on': { kind: 'goOn' },
  ' quit': { kind: 'quit' },
} as const satisfies Record<string, Picked>;

type Other = keyof typeof OTHERS;

/** The candidates of a change, each with its place in this source. */
export function candidatesOf(change: Change, source: string): CandidateLines[] {
  return change.candidates.map((candidate) => {
    const { at, how } = placeOfCandidate(change, candidate);
    return { value: candidate.id, how, at, line: findLine(source, at), lines: candidate.lines };
  });
}

/** What else one has to see of these sources in order to choose. */
export function aboutOf({ about }: Change, sources: ReadonlyMap<string, string>): NonNullable<Changeable['about']> {
  const programs = [...sources].map(([title, source]) => ({ title, source }));
  return linesNamed(about, programs).flatMap(({ file, lines }) => {
    const program = programs.find(({ title }) => title === file);
    return program ? [{ program, lines }] : [];
  });
}

/** Asks which change is to be made. */
export async function pickChange(picking: Picking, { dialog, words, look }: Surface): Promise<Picked> {
  const room = (): Room => ({ rows: dialog.rows(), isDrawn: dialog.isDrawn });
  const picked = await dialog.choose(() => changeList(picking, room(), words, look()));
  return isOther(picked) ? OTHERS[picked] : { kind: 'candidate', id: picked };
}

/** Lets a learner read what came of a change, and asks how to go on. */
export async function pickNext(isReached: boolean, told: readonly Line[], surface: Surface): Promise<Picked> {
  const { dialog, words, look } = surface;
  const { change } = words;
  const next: Shortcut<Other>[] = isReached
    ? [
        { phrase: change.onward, value: ' on' },
        { phrase: change.another, value: ' again' },
      ]
    : [{ phrase: change.retry, value: ' again' }];
  const ways = [...next, ...waysAlways(words)];
  const picked = await dialog.key({ ...keyingOf(ways, look), isNew: true, recent: () => painted(told, look()) });
  return OTHERS[picked];
}

function isOther(picked: string): picked is Other {
  return Object.hasOwn(OTHERS, picked);
}

function waysAlways({ stop, change }: ScreenWords): Shortcut<Other>[] {
  return [
    { phrase: stop.keys.source, value: ' source' },
    { phrase: change.editorKey, value: ' editor' },
    { phrase: stop.keys.quit, value: ' quit' },
  ];
}

/** Where a list stands: in a window of so many rows, or among lines that stay where they were printed. */
interface Room {
  rows: number;
  isDrawn: boolean;
}

/** The list of candidates. */
export function changeList(picking: Picking, { rows, isDrawn }: Room, words: ScreenWords, look: Look): Choosing {
  const { change } = words;
  const ways = waysAlways(words);
  const bar = keyBar([...(isDrawn ? change.keys : []), ...ways.map(({ phrase }) => phrase)], look);
  const left =
    (isDrawn ? rows : Number.POSITIVE_INFINITY) - [...changeQuestion(picking.ask, look), ...bar].length - AROUND;
  const isThere = !isDrawn && picking.hasRun;
  return {
    above: (room, picked) =>
      painted(isThere ? ['', ...changeQuestion(picking.ask, look)] : changeAbove(picking, picked, room, look), look),
    ask: '',
    items: () => itemsIn(left, picking, words, look),
    search: false,
    keys: paintedText(bar, look),
    question: { nudge: nudge(words, look), also: keysOf(ways), isNew: true },
  };
}

/** What is said to an Enter, and the row of the cursor, with the one below it. */
const AROUND = 3;

/** Rows of the program that are to be seen with the candidates, and more that are worth the empty row between these. */
const FEWEST_CODE = 3;
const MORE_CODE = 9;

/** All of each candidate, or, in a window that is too low for that, the beginning of each and the rest of the one that is picked. */
function itemsIn(rows: number, { candidates, hasRun }: Picking, words: ScreenWords, look: Look): (Item | Gap)[] {
  const { change } = words;
  const other = (value: string, text: string): Item => ({
    value,
    lines: painted(
      choiceLines(text, look).map((line) => inRole('quiet', line)),
      look,
    ),
  });
  const others = [other(' editor', change.editor), other(' on', hasRun ? change.goOnNow : change.goOn)];
  const whole = candidates.map((each) => ({
    value: each.value,
    lines: painted(candidateLines(each, words, look), look),
  }));
  const height = heightOf([...whole, ...others]);
  if (height + 1 + MORE_CODE <= rows) return [...whole, { gap: '' }, ...others];
  return height + FEWEST_CODE <= rows ? [...whole, ...others] : [...candidates.map(folded(words, look)), ...others];
}

function heightOf(items: readonly (Item | Gap)[]): number {
  return items.flatMap((entry) => ('gap' in entry ? [''] : entry.lines)).length;
}

function folded(words: ScreenWords, look: Look): (candidate: CandidateLines) => Item {
  return (candidate) => ({
    value: candidate.value,
    lines: painted([candidateLine(candidate, words, look)], look),
    about: painted(
      codeOf(candidate.lines, look.columns - INDENT).map((line) => joined(' '.repeat(INDENT), line)),
      look,
    ),
  });
}

const INDENT = 6;
