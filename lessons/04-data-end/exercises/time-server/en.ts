import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'A time server',
  summary: 'Tells everyone who connects what time it is, and hangs up.',
  task: [
    'Write a TCP server that tells the time. To each client that connects it sends the local date and time as `YYYY-MM-DD hh:mm`, followed by a newline (`\\n` alone), and ends the connection. Once the client has ended its side too, the server closes its socket. For example: `2031-03-04 05:06`',
    'Hours count from 00 to 23, and a minute that is not over does not count. Every number but the year has two digits.',
    'The port to listen on comes as the first argument: `node server.js 8000`. The server goes on for any number of clients, one after another or many at once (fifty).',
  ],
  hints: [
    'A listener of the server gets one `socket` for each client. What is written to that socket, that client reads.',
    '`socket.end(text)` writes a last text and then sends the FIN.',
    "`getMonth()` counts from 0, and `padStart(2, '0')` puts a zero before a single digit. `getHours()` is local time, `getUTCHours()` and `toISOString()` are not.",
    "A client may reset its connection at any moment. Then the socket can get 'error', and a process dies of an 'error' that nobody listens for. What a client says has to be read, too, or its goodbye is never told and the socket stays open: `socket.resume()`.",
  ],
  checks: {
    listening: {
      name: 'listens on the port it was given',
      expects: 'The program listens on the port that is its first argument, and a client can connect.',
    },
    answer: {
      name: 'answers with one line',
      expects: 'A client that only connects and says nothing gets a line: the time, and right after it one newline.',
      why: { blank: 'There is something invisible in that line, or nothing at all.' },
    },
    goodbye: {
      name: 'ends the connection',
      expects: 'After the newline the server ends the connection, and sends nothing more before that.',
    },
    time: {
      name: 'tells the right time',
      expects:
        "The line says what the program's clock showed when the client connected. (For this check its clock was set to 2031-10-20 22:12:38.)",
      why: { shape: 'The line does not have the form `YYYY-MM-DD hh:mm`.', wrong: 'The line says another time.' },
    },
    zeros: {
      name: 'writes leading zeros',
      expects: 'Month, day, hour and minute have two digits. (For this check the clock was set to 2031-09-03 09:05.)',
      why: { unpadded: 'A number came with only one digit.' },
    },
    midnight: {
      name: 'calls the hour after midnight 00',
      expects: 'At 27 minutes past midnight it is 00:27. (For this check the clock was set to 2031-11-23 00:27.)',
      why: { wrong: 'The line says another time.' },
    },
    local: {
      name: 'tells local time',
      expects:
        'It is the time of the place where the program runs. (For this check it ran in the time zone of the Marquesas Islands, nine and a half hours behind UTC.)',
      why: {
        utc: 'That is the time in UTC, not the local one.',
        elsewhere: 'That is another time than the local one.',
      },
    },
    second: {
      name: 'answers one client after the other',
      expects: 'Four clients come, each after the one before. All get the same kind of line.',
      why: { other: 'A later client got something else than the first one.' },
    },
    together: {
      name: 'answers fifty clients at once',
      expects: 'Fifty clients connect at the same time. All get the same kind of line.',
      why: { other: 'One of the clients got something else than the others.' },
    },
    clock: {
      name: 'tells the time of now, not of its start',
      expects:
        'A client that comes later gets the later time. (For this check the clock was put forward by 25 hours between two clients, shortly before midnight.)',
      why: {
        stale: 'Time has passed, and the answer is still the old one.',
        wrong: 'The answer is another time.',
      },
    },
    closes: {
      name: 'closes its sockets',
      expects:
        'Once a client has read its line and has ended its side, the program closes its socket too. (A client that talked before it left is only shown, and not counted.)',
    },
    reset: {
      name: 'survives clients that reset',
      expects:
        'One client breaks its connection off (a reset, RST) as soon as it is connected, another one after it has read the time. The next client is served all the same. (A program that listens for no error at all passes with a remark.)',
    },
  },
  differs: [
    'One call does both: `socket.end(text)` sends the text and the FIN.',
    "Its 'error' listener does nothing. It is there so that a client's RST is not the end of the server.",
    "`socket.resume()` reads what a client may say, and throws it away. Left unread, those bytes would hold back its 'end', and the socket would stay open for ever.",
    '`listen` gets a host too: on `127.0.0.1` only programs of this machine can connect.',
  ],
} satisfies ExerciseText;
