import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'Visitors',
  summary: 'Number your clients and tell each how many are online, also when some have left.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'To each client that connects it sends one line: `visitor 3, 2 online` and a newline (`\\n`). The first number is its own: the server numbers its clients from 1 on, and uses no number twice. The second one says how many clients are connected at this moment, this one included.',
    'After that line the server says nothing more. The connection stays open until the client ends it, and then the server ends it too.',
    'Clients leave as they like, and some say something first: some end the connection, some break it off (a reset, RST). Neither may bring the server down, and the next client is told the right number.',
  ],
  hints: [
    'Two things are counted here: one only ever grows, the other goes up and down.',
    "Which event tells for certain that a connection is over, however it came to that? 'end' need not come when a client breaks off.",
    "'close' comes once for every socket that is read and whose client ended or broke off, at the very end. After a broken connection 'error' can come before it, and without an 'error' listener that ends your program.",
    "For each socket: count both up, write the line, add an 'error' listener, count the second one down in 'close'. And read: `socket.resume()`, or a client's goodbye may stay unheard behind what it said.",
  ],
  checks: {
    counts: {
      name: 'numbers and counts those who come',
      expects:
        'Three clients come one after another and stay: visitor 1 with 1 online, visitor 2 with 2, visitor 3 with 3.',
    },
    stays: {
      name: 'leaves the connection open and says nothing more',
      expects:
        'Three clients come one after another, and the first one says something. None of them ends. So each connection stays open, and nobody is told a second line.',
      why: {
        form: 'The line has not this form.',
        more: 'This client was told more than its one line.',
        ended: 'The server has ended a connection whose client wanted to stay.',
      },
    },
    leaves: {
      name: 'counts those who leave',
      expects:
        'Three come, and one of them ends the connection. The next one gets a new number, and is told as many online as the third.',
      why: {
        form: 'The line has not this form.',
        wrong: 'It was told something else.',
        more: 'The one that left was told something more, after it had ended its side.',
      },
    },
    talker: {
      name: 'counts those who leave after they have talked',
      expects:
        'The first client says something and then ends the connection. The server ends it too, and the next client is visitor 2, with 1 online.',
      why: { form: 'The line has not this form.', wrong: 'It was told something else.' },
    },
    resets: {
      name: 'counts those who break off',
      expects:
        'Three come, and one of them breaks off (RST). The next one gets a new number, and is told as many online as the third.',
      why: { form: 'The line has not this form.', wrong: 'It was told something else.' },
    },
    empties: {
      name: 'goes on numbering when all have left',
      expects: 'Three come, and all of them leave. The next one gets a number of its own, and is alone: 1 online.',
      why: {
        form: 'The line has not this form.',
        number: 'It did not get the number after that of the third.',
        online: 'Nobody else is there any more, so 1 is online.',
      },
    },
    crowd: {
      name: 'keeps fifty apart that come at once',
      expects:
        'Fifty clients come at the same time and stay. Each gets a number of its own, and is told at least as many online as have come so far.',
      why: {
        form: 'The line has not this form.',
        twice: 'Two clients got the same number.',
        online: 'So many cannot be online: all who came are still there.',
      },
    },
  },
  differs: [
    "`online` goes down in 'close', which comes exactly once after a client has ended or broken off, if its socket is read. 'end' need not come when a client breaks off; where it does, counting in both would count twice.",
    "The 'error' listener only takes note: 'close' follows it, and does the counting.",
    '`socket.resume()` reads and throws away what clients say, so that their goodbye is heard.',
    '`server.getConnections()` could tell how many are online as well.',
  ],
} satisfies ExerciseText;
