import { safeExcerpt } from '../../../model/literal.ts';
import { key } from '../../keys.ts';
import type { ChangeWords } from '../../screens/change.ts';

export const change: ChangeWords = {
  change: {
    title: 'change it',
    place: (how, line) => `${{ below: 'below', above: 'above', instead: 'in place of' }[how]} line ${line}:`,
    without: (line) => `take line ${line} out:`,
    editor: 'write it myself: a copy opens in my editor (e)',
    tried: (isReached) => (isReached ? 'tried: did it' : 'tried: did not do it'),
    goOn: 'go on without changing it',
    goOnNow: 'go on',
    keys: [key('↑↓', 'or a digit choose'), key('Enter', 'run it')],
    retry: key('Enter', 'try another one'),
    another: key('t', 'try another one'),
    onward: key('Enter', 'go on'),
    editorKey: key('e', 'editor'),
    marks: (mark) =>
      `\`${mark}\` marks the lines that were changed, and in the ladder what did not come before. What came before goes by without a stop.`,
    gone: 'Taken out:',
    missing: (mark) => `No longer there (${mark}):`,
    more: (number) => `and ${number} more`,
    endless: 'This goes on and on, so net-lessons ends it here.',
    asBefore: 'Everything came as it had before.',
    playedFor: 'Nobody is asked here, so the change at the pointer is made:',
    before: 'Running the program as it was, to compare with it',
    noEditor: 'No editor is named: set VISUAL or EDITOR, for example EDITOR=nano.',
    editorFailed: (command, how) => `Nothing was changed: the editor, ${safeExcerpt(command)}, failed (${how}).`,
    unchanged: 'The copy is as it was. (An editor with a window of its own has to wait: EDITOR="code --wait".)',
  },
};
