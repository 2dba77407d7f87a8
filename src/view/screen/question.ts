import type { Look } from '../look.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { prose } from '../wrap.ts';

/** A question as the learner sees it: all texts are made, with the values of this run in them. */
export interface AskedQuestion {
  kind: 'predict' | 'choose' | 'order' | 'type';
  ask: string;
  choices: readonly { value: string; label: string }[];
}

/** What is asked, and who decides it. */
export function questionHead({ ask, kind }: AskedQuestion, phrases: Phrases, look: Look): string[] {
  const note = kind === 'predict' || kind === 'choose' ? phrases.question[kind] : undefined;
  const lines = prose(ask, look, { indent: 4 });
  const [first = '', ...rest] = lines;
  return [
    '',
    `  ${look.paint.warn('?')} ${look.paint.strong(first.trimStart())}`,
    ...rest.map(look.paint.strong),
    ...(note === undefined ? [] : prose(`(${note})`, look, { indent: 4 }).map(look.paint.dim)),
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

export type Verdict =
  /** `why`: explanations, the learner's own choice first. */
  | { kind: 'right'; answer: readonly string[]; why: readonly string[] }
  | { kind: 'wrong'; given: readonly string[]; answer: readonly string[]; why: readonly string[] }
  | { kind: 'shown'; answer: readonly string[]; why: readonly string[] }
  | { kind: 'undecided' };

/** How a question came out. A wrong answer to which another try follows has an empty `answer`. Labels are in order. */
export function verdictBlock(verdict: Verdict, phrases: Phrases, look: Look): string[] {
  const { glyphs, paint } = look;
  const say = phrases.question;
  const tell = (text: string) => prose(text, look, { indent: 4 });
  const inOrder = (labels: readonly string[]): string => labels.join(` ${glyphs.gives} `);
  const head = (mark: string, ...texts: string[]): string[] => {
    const [first = '', ...more] = tell(texts.filter(Boolean).join(` ${glyphs.dot} `));
    return ['', `  ${mark} ${first.trimStart()}`, ...more];
  };
  switch (verdict.kind) {
    case 'right':
      return [...head(paint.good(glyphs.check), say.right, inOrder(verdict.answer)), ...verdict.why.flatMap(tell)];
    case 'wrong': {
      const ran = verdict.answer.length === 0 ? '' : say.theRunSaid(inOrder(verdict.answer));
      return [
        ...head(paint.bad(glyphs.cross), say.wrong, say.youSaid(inOrder(verdict.given)), ran),
        ...verdict.why.flatMap(tell),
      ];
    }
    case 'shown':
      return [
        ...head(paint.warn(glyphs.pointer), say.notAnswered, inOrder(verdict.answer)),
        ...verdict.why.flatMap(tell),
      ];
    case 'undecided':
      return head(paint.warn('?'), say.undecided);
  }
}

/** One of the hints. */
export function hintBlock(hint: string, phrases: Phrases, look: Look): string[] {
  const { hintLabel } = phrases.question;
  return ['', ...prose(`${hintLabel}${phrases.language === 'zh' ? '：' : ': '}${hint}`, look, { indent: 4 })];
}
