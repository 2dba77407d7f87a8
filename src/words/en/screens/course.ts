import { escapeUnsafe, safeExcerpt } from '../../../model/literal.ts';
import { key } from '../../keys.ts';
import type { CourseWords } from '../../screens/course.ts';
import { reasonOf } from '../reasons.ts';
import { count } from './phrasing.ts';

export const course: CourseWords = {
  tagline: 'Learn TCP in Node by watching real sockets in slow motion.',

  groups: {
    core: 'Core',
    ends: 'Both ends',
    bytes: 'Streams of bytes',
    network: 'The network around you',
    building: 'Building',
  },

  menu: {
    ask: 'Which lesson?',
    nothingFound: 'No lesson is about that. Esc clears the search.',
    alsoIn: 'Also in',
    found: (words) => `in it: ${words.join(', ')}`,
    keys: [
      key('↑↓', 'choose'),
      key('←→', 'fold'),
      key('Enter', 'play'),
      key('type', 'search'),
      key('Tab', 'map'),
      key('Ctrl-C', 'quit'),
    ],
    searchKeys: [key('↑↓', 'choose'), key('Enter', 'play'), key('Esc', 'clear the search'), key('Ctrl-C', 'quit')],
    quit: 'Quit',
    questions: (number) => count(number, 'question', 'questions'),
    more: (lessons) => `${lessons} more`,
    folded: (lessons, done) => `${count(lessons, 'lesson', 'lessons')}${done > 0 ? `, ${done} done` : ''}`,
  },

  map: {
    title: 'The map',
    legend: 'Each lesson stands below the one that it builds on most; what else it builds on comes after the +.',
    item: 'Map',
  },

  marks: {
    started: (scene, of) => `at scene ${scene} of ${of}`,
    done: (right, total) => `done, ${right} of ${total} right`,
    exercises: (solved, of) => `${solved}/${of} ${of === 1 ? 'exercise' : 'exercises'}`,
  },

  list: {
    entry: (title, note) => `${title} (${note})`,
    play: 'Play one in a terminal:',
    howTo: ['net-lessons play <lesson>', 'net-lessons play <lesson> --auto    no stops', 'net-lessons --help'],
  },

  notes: {
    running: (scene, of) => `running the lesson’s programs: ${scene} of ${of}`,
    wait: 'The programs of the lesson run now, which takes some seconds.',
    stuck: (scenes) =>
      `What these scenes should have shown did not come, and is missing in the notes: ${scenes.join(', ')}`,
    take: (command) => `The corrected page, made from what these programs do on your machine: \`${command}\``,
  },

  progress: {
    completed: (done, of) => `${done} of ${of} lessons done`,
    solved: (done, of) => `${done} of ${count(of, 'exercise', 'exercises')} solved`,
    storedIn: (path) => `Stored in ${path}`,
    notStored: (path) => `Nothing stored yet. It will be in ${path}`,
    resetOne: (title) => `Forget your progress in "${title}"?`,
    resetAll: 'Forget all your progress?',
    yes: 'Yes, forget it',
    no: 'No, keep it',
    forgotten: (title) => (title === undefined ? 'All progress is forgotten.' : `Progress in "${title}" is forgotten.`),
    removed: (folder) => `What Node had compiled for a faster start is removed: ${safeExcerpt(folder)}`,
    kept: 'Nothing was changed.',
    needsYes: 'Without a terminal to ask at, reset needs --yes.',
    warning(warning) {
      switch (warning.kind) {
        case 'damaged':
          return `Your progress file could not be read. It is kept as ${safeExcerpt(warning.kept)}, and a new one begins.`;
        case 'unwritable':
          return `Progress can't be kept in ${safeExcerpt(warning.path)} (${escapeUnsafe(reasonOf(warning.reason))}). Everything else works.`;
        case 'newer':
          return `Your progress was written by a newer net-lessons (format ${warning.version}). It is left alone: nothing is saved this time.`;
      }
    },
  },

  lines: {
    number: (count) => `Type a number from 1 to ${count}.`,
    prompt: '> ',
    unknown: 'That is none of these keys.',
  },
};
