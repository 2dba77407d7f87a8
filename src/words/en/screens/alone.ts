import { key } from '../../keys.ts';
import type { AloneWords } from '../../screens/alone.ts';
import { list } from './phrasing.ts';

export const alone: AloneWords = {
  alone: {
    key: key('t', 'questions only'),
    keyHelp: '`t` takes the questions of this lesson alone, for whoever knows some of it already.',
    item: 'Take its questions alone',
    head: 'The questions alone: the programs run on to each of them, and nothing is explained before you have answered. The scenes of those that go wrong can be played afterwards.',
    leave: '`q` goes back to the menu. What you have missed so far comes back in a review. `Ctrl-C` leaves at once.',
    missedIn: (scenes) => (scenes === 1 ? 'This scene shows what went wrong:' : 'These scenes show what went wrong:'),
    ask: (scenes) => (scenes === 1 ? 'Play it?' : 'Play them?'),
    yes: 'Yes, play what I missed',
    no: 'No, leave it at that',
    skipped: (scenes) => `Skipped, because nothing went wrong there: ${list(scenes.map((title) => `"${title}"`))}.`,
  },
};
