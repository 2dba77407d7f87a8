import { type TraceRecord, writeRecord } from '../../model/record.ts';
import type { KeyPress } from '../../terminal/press.ts';
import type { Transition } from '../../terminal/prompt.ts';
import type { Story, StoryStep } from './story.ts';

/** Where the reader is in a story, and what else is on the screen. */
export interface ReplayState {
  /** The step that has just happened, from 0. */
  at: number;
  /** The object whose steps alone are gone through. */
  followed?: { program: string; object: string } | undefined;
  /** The text that was searched for last. */
  term: string;
  /** What is shown in place of what is said of the record; or the search that is being typed. */
  view: 'story' | 'inspect' | 'source' | 'help' | 'search';
  /** Whether nothing was found. */
  isNotFound?: boolean;
}

/** How many steps Page Up and Page Down go. */
const LEAP = 10;

/** The state after a key, or the answer to the key that leaves. */
export function pressInReplay(story: Story, state: ReplayState, press: KeyPress): Transition<ReplayState, 'quit'> {
  if (state.view === 'search') return { kind: 'asking', ...typeSearch(story, state, press) };
  if (press.key === 'q' || press.key === 'Escape') return leave(state, press.key);
  const next = KEYS[press.key]?.(story, { ...state, isNotFound: false }) ?? state;
  return { kind: 'asking', state: next, line: '' };
}

/** Escape first takes away what was put in front of the story. */
function leave(state: ReplayState, key: string): Transition<ReplayState, 'quit'> {
  if (key === 'q') return { kind: 'answered', value: 'quit' };
  const { followed, ...rest } = state;
  const next: ReplayState = state.view === 'story' ? rest : { ...rest, followed, view: 'story' };
  return { kind: 'asking', state: next, line: '' };
}

type Act = (story: Story, state: ReplayState) => ReplayState;

const toggled =
  (view: ReplayState['view']): Act =>
  (_story, state) => ({ ...state, view: state.view === view ? 'story' : view });

const KEYS: Readonly<Record<string, Act>> = {
  Right: (story, state) => go(story, state, 1),
  Left: (story, state) => go(story, state, -1),
  Enter: (story, state) => go(story, state, 1),
  Down: (story, state) => go(story, state, 1),
  Up: (story, state) => go(story, state, -1),
  PageDown: (story, state) => go(story, state, LEAP),
  PageUp: (story, state) => go(story, state, -LEAP),
  Home: (story, state) => go(story, state, Number.NEGATIVE_INFINITY),
  End: (story, state) => go(story, state, Number.POSITIVE_INFINITY),
  '/': (_story, state) => ({ ...state, view: 'search', term: '' }),
  n: (story, state) => find(story, state, 1),
  o: (story, state) => ({ ...state, followed: state.followed ? undefined : objectAt(story, state.at) }),
  i: toggled('inspect'),
  s: toggled('source'),
  '?': toggled('help'),
};

/** Goes so many steps, of the followed object if there is one; no further than the first or the last. */
function go({ steps }: Story, state: ReplayState, by: number): ReplayState {
  const { followed, at } = state;
  const places = followed ? steps.flatMap((step, index) => (isOf(step, followed) ? [index] : [])) : undefined;
  if (!places) return { ...state, at: clamp(at + by, steps.length) };
  const here = by > 0 ? places.findLastIndex((place) => place <= at) : places.findIndex((place) => place >= at);
  const from = here === -1 ? (by > 0 ? -1 : places.length) : here;
  return { ...state, at: places[clamp(from + by, places.length)] ?? at };
}

/** The nearest place in a list of so many. */
export function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}

function isOf({ record }: StoryStep, { program, object }: NonNullable<ReplayState['followed']>): boolean {
  return record.program === program && (('object' in record && record.object === object) || mentions(record, object));
}

/** Whether a server hands out the object at this event. */
function mentions(record: TraceRecord, object: string): boolean {
  return record.type === 'event' && record.args.some((value) => value.kind === 'reference' && value.id === object);
}

/** The object of a step, or the one of the nearest step before it. */
function objectAt({ steps }: Story, at: number): ReplayState['followed'] {
  const step = steps.slice(0, at + 1).findLast(({ record }) => 'object' in record && record.object !== 'net');
  return step && 'object' in step.record ? { program: step.record.program, object: step.record.object } : undefined;
}

function typeSearch(story: Story, state: ReplayState, { key, line }: KeyPress): { state: ReplayState; line: string } {
  if (key === 'Escape') return { state: { ...state, view: 'story' }, line: '' };
  if (key === 'Enter') return { state: find(story, { ...state, view: 'story' }, 0), line: '' };
  return { state: { ...state, term: line }, line };
}

/** The next step with the term, from so many steps further on; after the last one it goes on with the first. */
function find({ steps }: Story, state: ReplayState, by: number): ReplayState {
  const term = state.term.trim().toLowerCase();
  if (term === '') return state;
  const order = steps.map((_, index) => (state.at + by + index) % steps.length);
  const found = order.find((index) => hasTerm(steps[index], term));
  return found === undefined ? { ...state, isNotFound: true } : { ...state, at: found, isNotFound: false };
}

function hasTerm(step: StoryStep | undefined, term: string): boolean {
  if (!step) return false;
  const { record, sentence = '' } = step;
  const written = writeRecord(record);
  const args = 'args' in written ? written.args.join(' ') : '';
  const texts = [record.program, 'object' in record ? record.object : '', nameOf(record), args, sentence];
  return texts.join(' ').toLowerCase().includes(term);
}

function nameOf(record: TraceRecord): string {
  switch (record.type) {
    case 'event':
      return [`'${record.name}'`, record.data?.text, record.error?.code, record.error?.message].join(' ');
    case 'call':
      return [`${record.name}()`, record.data?.text, record.threw?.code].join(' ');
    case 'output':
      return record.text;
    case 'crash':
      return [record.error.code, record.error.message].join(' ');
    case 'exit':
      return `exit ${record.signal ?? record.code}`;
    case 'omitted':
      return Object.keys(record.events).join(' ');
  }
}
