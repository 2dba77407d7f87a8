import { key } from '../../keys.ts';
import type { QuestionWords } from '../../screens/question.ts';

export const question: QuestionWords = {
  question: {
    predict: '(the run decides, not net-lessons)',
    choose: '(from what you have seen)',
    order: (place) => `which is number ${place}?`,
    soFar: 'So far',
    type: 'type it',
    keys: [key('↑↓', 'or a digit choose'), key('Enter', 'answer')],
    orderKeys: [key('↑↓', 'or a digit choose'), key('Enter', 'put it next')],
    takeBack: 'take one back',
    backToIt: key('Enter', 'back to the question'),
    typeKeys: [
      key('Enter', 'answer'),
      key('an empty line', 'hint'),
      key('a lone s', 'source'),
      key('i', 'inspect'),
      key('?', 'help'),
      key('q', 'menu'),
    ],
    help: [
      '`↑` and `↓`, or the digit of an answer, pick it. `Enter` gives it. Until then everything stands still.',
      '`s` shows the programs, with the lines that the question is about.',
      '`i` shows the properties of the server or socket that was last told of.',
    ],
    typeHelp: [
      'Type your answer: capitals, quotes and brackets do not matter. `Enter` gives it. An empty line asks for a hint.',
      'One letter alone, then `Enter`, is a key: `s` shows the programs, `i` the properties of what was last told of, `?` this help.',
    ],
    nudge: 'Nothing is picked yet: an arrow or a digit picks.',
    hint: 'Give me a hint',
    hintLabel: 'Hint',
    dontKnow: "I don't know. Show me",
    noMoreHints: (isSeen) =>
      `There are no more hints. ${isSeen ? 'Show the answer' : 'Leave it to the sockets'}? It then counts as missed.`,
    giveUp: (isSeen) => (isSeen ? 'Yes, show it' : 'Yes, let them show it'),
    tryOn: 'No, I try on',
    noted: 'Noted. Now the run decides.',
    notedAgain: 'Noted.',
    notedUnknown: 'All right, watch the run.',
    answer: (head, answer) => `${head}: ${answer}`,
    right: 'Right',
    wrong: 'Not quite. You said',
    happened: 'What happened',
    answered: 'The answer',
    undecided: 'This run left the question open, so it does not count.',
  },
};
