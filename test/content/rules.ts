import { LessonFault } from '../../src/model/lesson-fault.ts';
import { about } from './about.ts';
import { alone } from './alone.ts';
import { answers } from './answers.ts';
import { api } from './api.ts';
import { changes } from './changes.ts';
import { choices } from './choices.ts';
import { codes } from './codes.ts';
import { distinct, type Finding } from './finding.ts';
import { literals } from './literals.ts';
import { models } from './models.ts';
import { programs } from './programs.ts';
import { recordings } from './recordings.ts';
import { remarks } from './remarks.ts';
import { sight } from './sight.ts';
import { starters } from './starters.ts';
import { stories } from './stories.ts';
import type { Rule, Studied } from './studied.ts';
import { texts } from './texts.ts';

/** All that a lesson is judged by. */
const RULES: readonly Rule[] = [
  stories,
  answers,
  remarks,
  choices,
  about,
  sight,
  texts,
  literals,
  api,
  codes,
  programs,
  recordings,
  models,
  alone,
  changes,
  starters,
];

export function judge(studied: Studied, rules = RULES): Finding[] {
  return distinct(rules.flatMap((rule) => judgedBy(rule, studied)));
}

/** A selector or an answer of the lesson that throws is a fault of the lesson. */
function judgedBy(rule: Rule, studied: Studied): Finding[] {
  try {
    return rule(studied);
  } catch (error) {
    if (error instanceof LessonFault)
      return [{ scene: error.place.scene, what: error.place.what, why: `throws ${firstLines(error.cause)}` }];
    return [{ what: rule.name, why: `could not be judged: ${firstLines(error)}` }];
  }
}

/** What was thrown, and where. */
function firstLines(error: unknown): string {
  const [message, place] = String(error instanceof Error ? error.stack : error).split('\n');
  return `${message} ${place?.trim() ?? ''}`.trim();
}
