import type { Given } from '../../quiz/grade.ts';
import type { Choosing, Dialog, Item } from '../../terminal/dialog.ts';
import type { Look } from '../../view/look.ts';
import type { Phrases } from '../../view/phrases/phrases.ts';
import { keyBar } from '../../view/screen/keys.ts';
import { type AskedQuestion, choiceLines } from '../../view/screen/question.ts';

/** What a learner does with a question. */
export type Reply = { kind: 'given'; given: Given } | { kind: 'hint' } | { kind: 'skip' };

export interface Asking {
  dialog: Dialog;
  asked: AskedQuestion;
  /** Choices that turned out to be wrong already. */
  without: ReadonlySet<string>;
  phrases: Phrases;
  look: Look;
}

const HINT = ' hint';
const SKIP = ' skip';

/** Asks once. */
export async function askQuestion(asking: Asking): Promise<Reply> {
  switch (asking.asked.kind) {
    case 'predict':
    case 'choose':
      return await pick(asking, []);
    case 'order':
      return await arrange(asking);
    case 'type':
      return await typeIn(asking);
  }
}

async function pick(asking: Asking, placed: readonly string[]): Promise<Reply> {
  const picked = await asking.dialog.choose(choosing(asking, placed));
  if (picked === HINT) return { kind: 'hint' };
  if (picked === SKIP) return { kind: 'skip' };
  return { kind: 'given', given: { choice: picked } };
}

/** One place after the other; the last one goes without saying. */
async function arrange(asking: Asking): Promise<Reply> {
  const values = asking.asked.choices.map(({ value }) => value);
  const placed: string[] = [];
  while (placed.length < values.length - 1) {
    const reply = await pick(asking, placed);
    if (reply.kind !== 'given') return reply;
    if ('choice' in reply.given) placed.push(reply.given.choice);
  }
  return { kind: 'given', given: { order: [...placed, ...values.filter((value) => !placed.includes(value))] } };
}

async function typeIn({ dialog, phrases, look }: Asking): Promise<Reply> {
  const keys = keyBar(phrases.question.typeKeys, look);
  const typed = await dialog.type(`  ${phrases.question.type} ${look.glyphs.pointer}`, keys);
  return typed.trim() === '' ? { kind: 'hint' } : { kind: 'given', given: { typed: typed.trim() } };
}

function choosing({ asked, without, phrases, look }: Asking, placed: readonly string[]): Choosing {
  const { question } = phrases;
  const left = asked.choices.filter(({ value }) => !without.has(value) && !placed.includes(value));
  const more: readonly Item[] = [
    { value: HINT, lines: [look.paint.dim(question.hint)] },
    { value: SKIP, lines: [look.paint.dim(question.dontKnow)] },
  ];
  const items = [...left.map(({ value, label }) => ({ value, lines: choiceLines(label, look) })), { gap: '' }, ...more];
  const isOrder = asked.kind === 'order';
  return {
    ask: isOrder ? `  ${question.order(placed.length + 1)}` : '',
    items: () => items,
    search: false,
    keys: keyBar(isOrder ? question.orderKeys : question.keys, look),
  };
}
