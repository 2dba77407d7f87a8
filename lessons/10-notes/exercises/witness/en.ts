import type { ExerciseText } from '../../../../src/model/exercise.ts';

const printed = 'The program printed something else.';
const open = 'The client was asked to close, and has not ended its side.';
const stays = 'All of it was printed, but the process did not end by itself.';
const status = 'All of it was printed, but the process ended with another exit status.';

export const en = {
  title: 'The witness',
  summary: 'A client that says truthfully what happened to its connection, and nothing else.',
  task: [
    'Write a TCP client that is a good witness: it says what becomes of its connection, and nothing that is not so. It gets the port as the first argument, `node client.js 8000`, and connects to `127.0.0.1`.',
    'The server sends text (UTF-8) in lines, each of which ends with a newline (`\\n`). All that stands in front of it belongs to the line, blanks, a `\\r` and a BOM (U+FEFF) too; what no newline follows is no line. Lines may come in pieces, or many together. At the line `please close` the client ends its side, and goes on listening to the server. It also ends its side once the server has ended its own, but never before one of the two has happened. What the client sends does not matter.',
    'For each of these things the client prints one line, at once, and it prints nothing else (what goes to `console.error()` does not count): `connected` once it is connected; `heard: hello` when the server has sent the line `hello`, and so for each line, `please close` too; `the other side has finished` when the server has ended its side.',
    'The last line says how it ended, and is one of three: `closed` if both sides have ended and the connection is closed; `lost: ECONNRESET` if it broke off; `never connected: ECONNREFUSED` if there was no connection at all. The last word is the code of the error. Then the process ends by itself, with exit status 0 after `closed`, and 1 after the other two.',
  ],
  hints: [
    "Five events tell all of it: 'connect', 'data', 'end', 'error' and 'close'. What does the client that you begin with say at each of them, and what does the event really mean?",
    "'error' comes when a call fails, and also when a connection breaks. Which of the two it was, a variable can tell that is set in 'connect'. 'close' comes last in any case: its listener gets `true` if there was an error. `process.exitCode = 1` sets the exit status, and lets the process end by itself.",
    "A 'data' is not a line. With `socket.setEncoding('utf8')` it brings whole characters. Put it behind what was left over, and cut at the newlines: `const lines = (rest + data).split('\\n')`. The last piece is no line yet: `rest = lines.pop()`.",
    'At `please close` call `socket.end()`, and at no other line: it ends only the side of the client. Lines still come after it, and then the end of the server.',
  ],
  checks: {
    connects: {
      name: 'says that it is connected, and stays',
      expects:
        'The server takes the connection and is silent. The client has printed `connected`, and its side stays open.',
      why: { printed, early: 'The client has ended its side, although nothing had been said.' },
    },
    joined: {
      name: 'takes lines apart that come together',
      expects:
        'The server sends five lines at once. The first begins with a BOM (U+FEFF), one is empty, one begins with blanks, one ends with blanks, and one has a `\\r` in it. Each of them gets a line of its own, as it is.',
      why: { printed },
    },
    pieces: {
      name: 'puts lines together that come in pieces',
      expects: 'A piece brings the end of one line and the beginning of the next, and some bytes come one at a time.',
      why: { printed },
    },
    characters: {
      name: 'keeps characters whole',
      expects: 'Chinese characters and an emoji come cut in the middle. They are printed whole.',
      why: { printed },
    },
    finished: {
      name: 'says that the other side has finished, and then that it is closed',
      expects:
        'The server sends a line and the beginning of another, and ends its side. The client tells of the one line, says that the other side has finished, ends its own, says that the connection is closed, and ends with exit status 0.',
      why: { printed, stays, status },
    },
    asked: {
      name: 'ends its side when it is asked to, and goes on listening',
      expects:
        'The first line asks for something else, and so does the second, `please close` with a `\\r` behind it. At `please close`, which does not come alone, the client ends its side; the server sends one more line, and ends its own.',
      why: {
        printed,
        early: 'The client ended its side before it was asked to.',
        open,
        stays,
        status,
      },
    },
    refused: {
      name: 'says that it was never connected',
      expects: 'Nobody listens at the port. The client says so, and ends with exit status 1.',
      why: { printed, stays, status },
    },
    lost: {
      name: 'says that a connection was lost',
      expects:
        'The server sends a line, and once that was printed, the beginning of another. Then it breaks off (RST). The client says that the connection was lost, and ends with exit status 1.',
      why: { printed, stays, status },
    },
    'lost-asked': {
      name: 'says that a connection was lost after it had ended its side',
      expects:
        'At `please close` the client ends its side. The server does not end its own: it breaks off (RST). The client says that the connection was lost, and ends with exit status 1.',
      why: { printed, open, stays, status },
    },
  },
  differs: [
    "It listens to 'data' from the beginning, not only in 'connect': before that, nothing can come.",
    "'close' has the last word only where there was no error. After one, 'error' has said already how it ended.",
    'What stands in `rest` when the server has finished is no line, and is not told. A witness could say that, too: `unfinished: …`.',
    'It sets `process.exitCode` and never calls `process.exit()`: when the socket is closed, nothing is left that Node waits for.',
    "`node:readline` finds lines, too. But it passes the socket's 'error' on as an 'error' of its own, which needs a listener as well; it cuts at a `\\r` too; and it takes what stands in front of the end for a line.",
    'A `TextDecoder` takes a BOM away at the beginning, unless it was made with `{ ignoreBOM: true }`. `setEncoding()` keeps it.',
    "Node ends this side by itself when the other one has: that is `allowHalfOpen: false`, the default. So there is no `socket.end()` in 'end'.",
  ],
} satisfies ExerciseText;
