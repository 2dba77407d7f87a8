import type { Question } from '../../model/lesson.ts';
import type { ChoiceText, QuestionText, TextContext, Why } from '../../model/lesson-text.ts';
import type { Trace } from '../../model/record.ts';
import { type Seen, see } from '../../model/select.ts';
import type { AskedQuestion, ExplainedAnswer, QuestionVerdict } from '../../view/screen/question.ts';
import { resolveText } from '../scene/remark.ts';
import { type Decision, decideAnswer, isRight, type LearnerAnswer } from './grade.ts';

/** The number of hints of each question. */
export const HINTS_PER_QUESTION = 2;

/** A question whose texts were resolved with the trace at the moment when it came up. It explains the answers. */
export class ResolvedQuestion {
  readonly question: Question;
  readonly asked: AskedQuestion;
  readonly #text: QuestionText;

  constructor(question: Question, text: QuestionText, trace: Trace) {
    const sight = textInput(trace);
    const values = question.kind === 'type' ? [] : question.choices;
    this.question = question;
    this.#text = text;
    this.asked = {
      kind: question.kind,
      ask: resolveText(text.ask, sight),
      choices: values.map((value) => ({ value, label: choiceLabel(value, text.choices?.[value], sight) })),
    };
  }

  decision(trace: Trace): Decision {
    return decideAnswer(this.question, trace);
  }

  /** @param taken how many hints were given before */
  hint(taken: number): string {
    return this.#text.hints[taken === 0 ? 0 : 1];
  }

  /** The verdict. `given` is undefined if the learner wanted to see the answer. */
  verdict(given: LearnerAnswer | undefined, trace: Trace): QuestionVerdict {
    const decision = this.decision(trace);
    if (decision.kind !== 'decided') return { kind: 'undecided' };
    const { kind } = this.question;
    const right = kind === 'type' ? decision.right.slice(0, 1) : decision.right;
    const answer: ExplainedAnswer = {
      labels: right.map((value) => this.#label(value)),
      why: this.#whys(kind === 'predict' || kind === 'choose' ? right : [], trace, true),
    };
    if (given === undefined) return { kind: 'shown', answer };
    return isRight(given, decision.right) ? { kind: 'right', answer } : { ...this.wrong(given, trace), answer };
  }

  /** The verdict for a wrong answer. It does not show the right one, because another try may follow. */
  wrong(given: LearnerAnswer, trace: Trace): QuestionVerdict & { kind: 'wrong' } {
    const labels = pickedValues(given).map((value) => this.#label(value));
    return { kind: 'wrong', given: { labels, why: this.#whys(choiceValues(given), trace, false) } };
  }

  #label(value: string): string {
    return this.asked.choices.find((choice) => choice.value === value)?.label ?? value;
  }

  /** The explanations of the choices. If there are no choices and the answer is right, the explanation of the question. */
  #whys(choices: readonly string[], trace: Trace, right: boolean): string[] {
    const { choices: texts, why } = this.#text;
    const own = choices.flatMap((value) => (texts?.[value] ? [texts[value].why] : []));
    const whole = right && choices.length === 0 && why !== undefined ? [why] : [];
    const say = (text: Why): string => (typeof text === 'string' ? text : text({ ...textInput(trace), right }));
    return [...own, ...whole].map(say);
  }
}

/** The values of an answer, in order. */
export function pickedValues(given: LearnerAnswer): readonly string[] {
  if ('typed' in given) return [given.typed];
  return 'order' in given ? given.order : [given.choice];
}

/** The choices that have an explanation of their own. */
function choiceValues(given: LearnerAnswer): readonly string[] {
  return 'choice' in given ? [given.choice] : [];
}

/** The label of a choice. A word without a text of its own is the name of an event, and gets quotes. */
function choiceLabel(value: string, text: ChoiceText | undefined, sight: TextContext): string {
  if (text?.label !== undefined) return resolveText(text.label, sight);
  return /^[a-z]+$/i.test(value) ? `'${value}'` : value;
}

/** The last record for texts that are functions. Before the first record, they get an empty one. */
function textInput(trace: Trace): TextContext {
  const last = trace.records.at(-1);
  const nothing: Seen = see({ type: 'output', seq: 0, t: 0, program: '', stream: 'stdout', text: '' });
  return { record: last ? see(last) : nothing, trace };
}
