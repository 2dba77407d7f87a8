import type { Question } from '../../model/lesson.ts';
import type { ChoiceText, QuestionText, TextContext, Why } from '../../model/lesson-text.ts';
import type { Trace } from '../../model/record.ts';
import { type Seen, see } from '../../model/select.ts';
import type { AskedQuestion, Explained, Graded } from '../../view/screen/question.ts';
import { spoken } from '../scene/scene.ts';
import { type Decision, decide, type Given, isRight } from './grade.ts';

/** How many hints a question has. */
export const HINTS = 2;

/** A question that has come up: with the texts that it had at that moment, and what can be said to its answers. */
export class PosedQuestion {
  readonly question: Question;
  readonly asked: AskedQuestion;
  readonly #text: QuestionText;

  constructor(question: Question, text: QuestionText, trace: Trace) {
    const sight = sightOf(trace);
    const values = question.kind === 'type' ? [] : question.choices;
    this.question = question;
    this.#text = text;
    this.asked = {
      kind: question.kind,
      ask: spoken(text.ask, sight),
      choices: values.map((value) => ({ value, label: labelOf(value, text.choices?.[value], sight) })),
    };
  }

  decision(trace: Trace): Decision {
    return decide(this.question, trace);
  }

  /** The first hint, or the second. */
  hint(taken: number): string {
    return this.#text.hints[taken === 0 ? 0 : 1];
  }

  /** How it came out; `given` is undefined where the learner wanted to be shown. */
  verdict(given: Given | undefined, trace: Trace): Graded {
    const decision = this.decision(trace);
    if (decision.kind !== 'decided') return { kind: 'undecided' };
    const { kind } = this.question;
    const right = kind === 'type' ? decision.right.slice(0, 1) : decision.right;
    const answer: Explained = {
      labels: right.map((value) => this.#label(value)),
      why: this.#whys(kind === 'predict' || kind === 'choose' ? right : [], trace, true),
    };
    if (given === undefined) return { kind: 'shown', answer };
    return isRight(given, decision.right) ? { kind: 'right', answer } : { ...this.wrong(given, trace), answer };
  }

  /** A wrong answer to which another try may follow: says why it is wrong, and not what is right. */
  wrong(given: Given, trace: Trace): Graded & { kind: 'wrong' } {
    const labels = pickedOf(given).map((value) => this.#label(value));
    return { kind: 'wrong', given: { labels, why: this.#whys(choiceOf(given), trace, false) } };
  }

  #label(value: string): string {
    return this.asked.choices.find((choice) => choice.value === value)?.label ?? value;
  }

  /** The explanations of choices; without choices, that of the question as a whole, once it is answered. */
  #whys(choices: readonly string[], trace: Trace, right: boolean): string[] {
    const { choices: texts, why } = this.#text;
    const own = choices.flatMap((value) => (texts?.[value] ? [texts[value].why] : []));
    const whole = right && choices.length === 0 && why !== undefined ? [why] : [];
    const say = (text: Why): string => (typeof text === 'string' ? text : text({ ...sightOf(trace), right }));
    return [...own, ...whole].map(say);
  }
}

/** What was picked, in order. */
export function pickedOf(given: Given): readonly string[] {
  if ('typed' in given) return [given.typed];
  return 'order' in given ? given.order : [given.choice];
}

/** The choice that has an explanation of its own. */
function choiceOf(given: Given): readonly string[] {
  return 'choice' in given ? [given.choice] : [];
}

/** Without a text of its own, a word is the name of an event. */
function labelOf(value: string, text: ChoiceText | undefined, sight: TextContext): string {
  if (text?.label !== undefined) return spoken(text.label, sight);
  return /^[a-z]+$/i.test(value) ? `'${value}'` : value;
}

/** Before the first record, texts see an empty one. */
function sightOf(trace: Trace): TextContext {
  const last = trace.records.at(-1);
  const nothing: Seen = see({ type: 'output', seq: 0, t: 0, program: '', stream: 'stdout', text: '' });
  return { record: last ? see(last) : nothing, trace };
}
