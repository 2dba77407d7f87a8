/** What the files of a room may import besides those of their own room. */
export interface Room {
  /** Rooms that stand above this one in the table: so there is no circle. */
  rooms: readonly string[];
  /** Packages, and Node's own modules: `node:*` is any of these. */
  modules: readonly string[];
}

const NODE = 'node:*';
const PURE = ['src/model'];
const SCREEN = [...PURE, 'src/words', 'src/store', 'src/view', 'src/terminal', 'src/context'];

/**
 * Who may import whom, from the ground up. A star stands for the name of a folder, each of which is a room of its own. Of the names that fit
 * a file, the last one counts.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  'src/model': { rooms: [], modules: [] },
  'src/probe': { rooms: PURE, modules: [NODE] },
  'src/kernel': { rooms: PURE, modules: [NODE] },
  'src/tracer': { rooms: [...PURE, 'src/kernel'], modules: [NODE] },
  'src/narrator': { rooms: PURE, modules: [] },
  'src/runtime': { rooms: [...PURE, 'src/narrator'], modules: [NODE] },
  'src/findings': { rooms: PURE, modules: [] },
  'src/words': { rooms: [...PURE, 'src/narrator'], modules: [] },
  'src/examiner': { rooms: [...PURE, 'src/kernel'], modules: [NODE] },
  'src/store': { rooms: PURE, modules: [NODE, 'env-paths'] },
  'src/view': {
    rooms: [...PURE, 'src/words'],
    modules: ['node:module', 'linebreak', 'fast-string-width', 'js-tokens'],
  },
  'src/terminal': { rooms: ['src/view'], modules: [NODE, 'inquirer', '@inquirer/core', 'ora'] },
  'src/context': {
    rooms: [...PURE, 'src/tracer', 'src/words', 'src/store', 'src/view', 'src/terminal'],
    modules: [NODE, 'is-unicode-supported'],
  },
  'src/play': { rooms: [...SCREEN, 'src/kernel', 'src/tracer', 'src/narrator', 'src/runtime'], modules: [NODE] },
  'src/commands/*': {
    rooms: [
      ...SCREEN,
      'src/kernel',
      'src/tracer',
      'src/narrator',
      'src/runtime',
      'src/findings',
      'src/examiner',
      'src/play',
    ],
    modules: [NODE],
  },
  'src/commands/menu': { rooms: [...SCREEN, 'src/commands/*'], modules: [] },
  // What a command takes, and where its work begins.
  'src/commands/*/command.ts': {
    rooms: ['src/store', 'src/context', 'src/commands/*', 'src/commands/menu'],
    modules: [],
  },
  'src/cli': {
    rooms: [
      ...PURE,
      'src/tracer',
      'src/words',
      'src/store',
      'src/terminal',
      'src/context',
      'src/commands/*/command.ts',
    ],
    modules: [NODE],
  },
  'lessons/*': { rooms: PURE, modules: [] },
  'lessons/*.js': { rooms: [], modules: [NODE] },
  // A learner's page, as it was written.
  'lessons/10-notes/*.js': { rooms: [], modules: [NODE, 'net'] },
  'codes/*': { rooms: [], modules: [NODE] },
};

/** Words that may stand only in some files, and why. */
export const RESERVED = [
  {
    word: 'process.exit',
    among: ['src/'],
    only: ['src/cli/cli.ts', 'src/cli/start.ts', 'src/cli/main.ts'],
    why: 'only the entry knows when everything that was started has ended',
  },
  {
    word: 'JSON.stringify',
    among: ['src/view/', 'src/terminal/', 'src/context/', 'src/play/', 'src/commands/', 'src/cli/'],
    only: ['src/view/json.ts'],
    why: 'a text of theirs could steer the terminal that it is printed on; `json` of src/view/json.ts makes it harmless',
  },
] as const;
