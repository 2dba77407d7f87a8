import { fewNames } from '../../few-names.ts';
import { key } from '../../keys.ts';
import type { SceneWords } from '../../screens/scene.ts';
import { count, either, list } from './phrasing.ts';

const seconds = (ms: number): string => count(ms / 1000, 'second', 'seconds');

export const scene: SceneWords = {
  scene: {
    count: (scene, of) => `scene ${scene} of ${of}`,
    page: (isRendered) =>
      isRendered
        ? 'The page that this lesson is about, as it was written, and what it says in English:'
        : 'The page that this lesson is about, as it was written:',
    asBefore: (hasChanged) => (hasChanged ? 'as before, but for what is marked' : 'as before'),
    start: key('Enter', 'start the programs'),
    startRecorded: key('Enter', 'show what was recorded'),
    recorded({ names, since, here, node, platform, day }) {
      const { few, more } = fewNames(names);
      const lacking = list(more > 0 ? [...few, `${more} more`] : few);
      return `Node ${here} does not have ${lacking}${since.length > 0 ? `; this needs ${either([...since, 'newer'])}` : ''}. What follows was recorded on Node ${node} (${platform}), on ${day}.`;
    },
    program: key('Enter', 'the program'),
    question: key('Enter', 'the question'),
    ended: 'This scene is over.',
    onward: (next) =>
      key(
        'Enter',
        {
          scene: 'next scene',
          change: 'next: your turn',
          end: 'next: what to remember',
          result: 'next: how it went',
        }[next],
      ),
    resume: (scene) => `You left this lesson before "${scene}".`,
    resumeChange: (scene) => `You left this lesson at the change in "${scene}".`,
    resumeIn: (scene) => `You left this lesson in the middle of "${scene}".`,
    replay: 'The programs run afresh, and it is played again, without stopping, up to where you were.',
    backAgain: 'So far you have seen it: from now on it stops again.',
    otherWay: 'This run goes another way than the one that you saw. Here is the first thing that is new.',
    resumeYes: 'Go on from there',
    resumeNo: 'Start the lesson again',
  },

  stop: {
    aboutToRun: (program, event, place) => [program, event, `${place} is about to run`],
    noListener: (program, event) => [program, event],
    afterCall: (program, call, place) => [program, call, `${place} has just returned`],
    afterThrow: (program, call, place) => [program, call, `${place} has just thrown`],
    output: (program) => [program, 'prints'],
    crashed: (program, place) => [program, 'is about to die of an exception', ...(place ? [place] : [])],
    exited: (program) => [program, 'its process has ended'],
    keys: {
      next: key('Enter', 'next'),
      source: key('s', 'source'),
      inspect: key('i', 'inspect'),
      back: key('←', 'look back'),
      run: key('r', 'run on'),
      help: key('?', 'help'),
      quit: key('q', 'menu'),
    },
    help: [
      '`Enter` lets the programs move on to the next event about which there is something to say. Until then everything stands still: the processes, their timers, the clock.',
      '`s` shows the programs again, with the line where this happened.',
      '`i` shows the properties of the server or socket that this is about, and how the operating system sees each connection.',
      '`r` runs on without stopping, until a question or the end of the scene.',
      '`?` says what these keys do, and before that what the rows mean that went by without a word.',
    ],
    backHelp:
      '`←` looks back at earlier steps, with the properties as they were then. Everything goes on standing still.',
    leave: '`q` goes back to the menu. Your place in the lesson is kept. `Ctrl-C` leaves at once.',
    signs: ({ call, event, output, crash, exit }) =>
      `In the ladder, ${call} is a call that the program makes, ${event} an event, ${output} what it prints, ${crash} an exception that nothing catches, ${exit} the end of its process.`,
    rowsMean: 'What the rows since the last stop mean:',
    nothingToInspect: 'There is no server or socket to look at here.',
    inspecting: (object, program) => `${object} of ${program}, right now`,
    lastSeen: (object, program) => `${object} of ${program}, as it was last seen`,
  },

  waiting: {
    next: (programs) => `waiting for the next event from ${list(programs)}`,
    quiet: (ms) => `waiting ${ms} ms to see whether anything else comes`,
    seconds: (number) => `${number} s`,
    stuck: (ms, missing) => `Nothing came for ${seconds(ms)}, although this was still to come: ${list(missing)}.`,
    nothingCame: (ms) => `For ${ms} ms, nothing came.`,
  },

  paging: { more: key('Enter', 'more'), enough: key('q', 'that is enough') },

  summary: {
    title: 'The whole lesson',
    ladder: 'The whole ladder',
    showLadder: 'Show the whole ladder once more',
    partOfLadder: 'These are the scenes that you played this time.',
    score: (right, total) => `${right} of ${count(total, 'question', 'questions')} right at the first try`,
    notScored: 'Played without stops, so the questions were not scored.',
    remember: 'To remember',
    next: (title) => `Next lesson: ${title}`,
    exercise: (title) => `Exercise: ${title}`,
    again: 'Play this one again',
    menu: 'Menu',
    last: 'That was the last lesson for now.',
    ask: 'Where to now?',
    keys: [key('↑↓', 'choose'), key('Enter', 'go')],
  },
};
