import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'A safe place',
  summary: 'Listen at the paths that clients name, and take nothing from anybody.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'A client sends a path, such as `/tmp/desk.sock`, and a newline (`\\n`). The program listens at that path, sends `hello` and a newline to each client that connects there, and ends the connection. To the client that has named the path it sends one line, and ends the connection, too: `listening` if it listens there now, `taken` if a server listens there already, also one that says nothing, `in the way` if something other than a Unix socket is there, and `failed` if it could not listen for another reason.',
    'What a dead server has left at a path is removed, and nothing else is. Clients may name any number of paths. One that breaks off (RST) must not bring the program down.',
  ],
  hints: [
    "Each path needs a server of its own, from `net.createServer()`. Try to listen first: 'listening' and 'error' tell you what came of it.",
    'EADDRINUSE says only that something is there. Is it a socket? `fs.lstatSync(path).isSocket()` tells. Does somebody answer? `net.connect(path)` tells.',
    'Remove the file only if it is a socket, and the call failed with ECONNREFUSED. Then call `listen()` again. On Linux, a file that is no socket refuses calls as well, so look at its kind before.',
  ],
  checks: {
    greets: {
      name: 'listens at a path where nothing is',
      expects:
        'Nothing stands at the path. The client that named it gets `listening`, a newline and the end. Three clients connect at the path, and each gets `hello`, a newline and the end.',
      why: { ungreeted: 'A client that connected at the path was not greeted.' },
    },
    leftover: {
      name: 'takes the place of a dead server',
      expects:
        'At the path is what a killed server has left. The client that named it gets `listening`, a newline and the end. Whoever connects at the path is greeted.',
      why: { ungreeted: 'A client that connected at the path was not greeted.' },
    },
    taken: {
      name: 'leaves a server its place',
      expects:
        'Another server listens at the path. The client that named it gets `taken`, a newline and the end. The other server can still be reached. The same with one that is silent until its client has ended.',
      why: { robbed: 'Whoever connects at the path does not get to the other server any more.' },
    },
    file: {
      name: 'leaves other files alone',
      expects:
        'At the path is a file that is no socket. The client that named it gets `in the way`, a newline and the end. The file is still there.',
      why: { removed: 'The file was removed.' },
    },
    'no-folder': {
      name: 'says when it could not listen',
      expects:
        'The folder of the path does not exist. The client gets `failed`, a newline and the end. The next client, with a path where nothing is, gets `listening`.',
    },
    twice: {
      name: 'keeps its own places',
      expects:
        'Three clients name a path, another one, and the first one again. They get `listening`, `listening` and `taken`. Whoever connects at either path is greeted.',
      why: { ungreeted: 'A client that connected at one of the paths was not greeted.' },
    },
    resets: {
      name: 'survives a client that breaks off',
      expects: 'A client names a path, and breaks off (RST). The next client names another path, and gets `listening`.',
    },
  },
  differs: [
    "It listens first, and looks only if that fails: without a file in the way, there is nothing to look at. The lesson's program called first, which does as well.",
    'Another code than ECONNREFUSED says nothing about the server. A client that may not connect gets EACCES, for instance, and on Linux EAGAIN comes if its queue is full. (On macOS that is ECONNREFUSED, too: nothing tells it from a dead server.)',
    'Between the call and the removal, somebody else could take the place. Where that matters, programs agree on a lock file, or whoever starts them sees to it that there is only one.',
    "It takes the first 'data' for the whole path, and would misread one that comes in two pieces. The lesson “Where a message ends” tells how to wait for the newline.",
  ],
} satisfies ExerciseText;
