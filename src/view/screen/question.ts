import type { Look, Role } from '../look.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { prose } from './prose.ts';

/** A question as the learner sees it: all texts are made, with the values of this run in them. */
export interface AskedQuestion {
  kind: 'predict' | 'choose' | 'order' | 'type';
  ask: string;
  choices: readonly { value: string; label: string }[];
}

/** What is asked and, where such a question is new, who decides it. */
export function questionHead(
  { ask, kind }: AskedQuestion,
  { isNew }: { isNew: boolean },
  phrases: Phrases,
  look: Look,
): string[] {
  const note = isNew && (kind === 'predict' || kind === 'choose') ? phrases.question[kind] : undefined;
  return [
    '',
    ...marked(look.paint.warn('?'), ask, look, look.paint.strong),
    ...(note === undefined ? [] : prose(note, look, { indent: 4 }).map(look.paint.dim)),
  ];
}

/** The label of a choice as lines for a list, without the pointer. */
export function choiceLines(label: string, look: Look): string[] {
  return prose(label, look, { width: look.columns - 8 });
}

/** The choices with the one that was picked, as they stay on the screen. */
export function answeredChoices(asked: AskedQuestion, picked: readonly string[], look: Look): string[] {
  const { glyphs, paint } = look;
  return asked.choices.flatMap(({ value, label }) => {
    const place = picked.indexOf(value);
    const mark = place === -1 ? ' ' : asked.kind === 'order' ? String(place + 1) : glyphs.pointer;
    const [first = '', ...rest] = choiceLines(label, look);
    const lines = [`  ${mark} ${first}`, ...rest.map((line) => `    ${line}`)];
    return place === -1 ? lines : lines.map(paint.strong);
  });
}

/** An answer and its explanation. */
export interface Explained {
  /** Labels, in order where the question is about an order. */
  labels: readonly string[];
  why: readonly string[];
}

export type Verdict =
  | { kind: 'right'; answer: Explained }
  /** `answer` is left out while another try follows. */
  | { kind: 'wrong'; given: Explained; answer?: Explained }
  | { kind: 'shown'; answer: Explained }
  | { kind: 'undecided' };

/** How a question came out. `again` is the question, where it was asked some time ago. */
export function verdictBlock(verdict: Verdict, again: string | undefined, phrases: Phrases, look: Look): string[] {
  const { glyphs, paint } = look;
  const say = phrases.question;
  const explained = (mark: string, head: string, { labels, why }: Explained): string[] => {
    const text = say.answer(head, labels.join(` ${glyphs.gives} `));
    return [...marked(mark, text, look), ...why.flatMap((line) => prose(line, look, { indent: 4 }))];
  };
  const reminder = again === undefined ? [] : marked(paint.dim('?'), again, look, paint.dim);
  const happened = (answer: Explained) => explained(glyphs.pointer, again ? say.happened : say.answered, answer);
  switch (verdict.kind) {
    case 'right':
      return ['', ...reminder, ...explained(paint.good(glyphs.check), say.right, verdict.answer)];
    case 'wrong': {
      const given = explained(paint.bad(glyphs.cross), say.wrong, verdict.given);
      return ['', ...reminder, ...given, ...(verdict.answer ? happened(verdict.answer) : [])];
    }
    case 'shown':
      return ['', ...reminder, ...happened(verdict.answer)];
    case 'undecided':
      return ['', ...reminder, ...marked(paint.warn('?'), say.undecided, look)];
  }
}

/** Sentences behind a mark of one column. */
function marked(mark: string, text: string, look: Look, paint: Role = (line) => line): string[] {
  const [first = '', ...more] = prose(text, look, { indent: 4 });
  return [`  ${mark} ${paint(first.trimStart())}`, ...more.map(paint)];
}

/** One of the hints. */
export function hintBlock(hint: string, phrases: Phrases, look: Look): string[] {
  const { hintLabel } = phrases.question;
  return ['', ...prose(`${hintLabel}${phrases.language === 'zh' ? '：' : ': '}${hint}`, look, { indent: 4 })];
}
