import type { TopicMeaning } from '../../model/documents.ts';
import { QUESTIONS, type QuestionId } from '../../narrator/reference/questions.ts';
import type { MeaningSources } from './meaning.ts';
import { describeText } from './names.ts';

export { suggestTopic } from '../../narrator/reference/suggestions.ts';
export { lookUp } from '../../narrator/reference/topics.ts';

/** Puts together everything that is known about a question. */
export function describeQuestion(id: QuestionId, sources: MeaningSources): TopicMeaning {
  return describeText(id, 'question', QUESTIONS[id].lessons, sources);
}
