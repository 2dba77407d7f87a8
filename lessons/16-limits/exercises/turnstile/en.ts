import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'The turnstile',
  summary: 'Three clients at most, and a second for each question.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'Clients send lines of ASCII text, each with a newline (`\\n`) behind it. The server answers each one with the same text, `: yes` and a newline: `tea` with `tea: yes`, and an empty line with `: yes`.',
    'It keeps three clients at most. One that comes when there are three gets `full` and a newline, and the server ends the connection. Once one of the three has left, there is room for another.',
    'A client has one second for each line. The second begins when it has connected, and anew with each whole line. A client that has not finished a line by then gets `too slow` and a newline, and the server ends the connection, however many bytes have come. Timers are not exact: it may come after 0.9 to 2 seconds.',
    'A client that was told `full` or `too slow` has no place, even if it keeps its side open. Clients that break off (RST) must not bring the server down, and their place is free again, too.',
  ],
  hints: [
    '`maxConnections` can turn clients away, but not say why. So let everybody in, and count those that stay yourself: a `Set` of sockets does it.',
    "A place is given back when a client leaves ('close'), and when you turn it away. Turned away means: out of the `Set`, a last text, and `end()`. One that was never counted must not be taken off a count, and nobody twice: clear the timer of those that have left.",
    'The timer that the server begins with is started anew at the right place, but it runs too long, and does the wrong thing at the end. The timeout of the socket is of no use here.',
    "At 'connection': if the `Set` has three, add the 'error' listener, call `socket.resume()` and `socket.end('full\\n')`, and return. Otherwise add the socket, and take it out at 'close' and where its timer says `too slow`.",
  ],
  checks: {
    answers: {
      name: 'answers each line',
      expects:
        'A client sends three lines and a half at once, the second of them empty, and the other half later. It gets an answer to each of the four lines.',
    },
    full: {
      name: 'turns away the fourth',
      expects:
        'Three clients have come, and were answered. A fourth and a fifth get `full`, a newline and the end. The three are still answered.',
    },
    room: {
      name: 'has room again',
      expects: 'Of three clients one leaves that has said nothing. The next one gets in, and is answered.',
    },
    'turned-away': {
      name: 'does not count those that it has turned away',
      expects:
        'Three clients are in. A fourth was told `full`, and keeps its side open. One of the three leaves, and the next client gets in.',
    },
    slow: {
      name: 'turns away a client that says nothing for a second',
      expects: 'A client that says nothing gets `too slow`, a newline and the end, one second after it has connected.',
      why: { early: 'It was told too early.', late: 'It was told much too late.' },
    },
    drip: {
      name: 'turns away a client that never finishes a line',
      expects:
        'A client sends a letter five times a second, and never a newline. It gets `too slow`, a newline and the end, one second after it has connected.',
      why: { early: 'It was told too early.', late: 'It was told much too late, or not at all.' },
    },
    steady: {
      name: 'lets those stay that ask in time',
      expects: 'A client sends a line every 400 ms. Each of its six lines is answered.',
    },
    anew: {
      name: 'gives each line a second',
      expects:
        'A client sends a line after half a second, and nothing more. It gets `too slow`, a newline and the end, one second after that line.',
      why: { early: 'It was told too early.', late: 'It was told much too late.' },
    },
    each: {
      name: 'has a time for each client',
      expects:
        'One client asks every 400 ms, and is answered. Another one begins a line and does not finish it. It gets `too slow`, a newline and the end, one second after it has connected.',
      why: { early: 'It was told too early.', late: 'It was told much too late.' },
    },
    stubborn: {
      name: 'gives the places of the slow ones away',
      expects: 'Three clients were told `too slow`, and keep their sides open. Three others get in, and are answered.',
    },
    gone: {
      name: 'counts right when some have left',
      expects:
        'Two clients are answered, and leave. More than a second later three get in. A fourth gets `full`, a newline and the end, and leaves. A fifth gets the same.',
    },
    resets: {
      name: 'survives clients that break off',
      expects:
        'A client breaks off (RST) after its first answer. Three others get in. Another one is told `full`, and breaks off. The three are still answered.',
    },
  },
  differs: [
    'It keeps a `Set`: to take out what is not in it does no harm. A number would have to be counted down once for each client, and not for those that were never let in.',
    'After `end()` it waits a second, and then destroys the socket: otherwise those that never leave would use up the descriptors. `destroySoon()` is shorter, but if bytes still come, an RST can follow, and take the last text with it.',
    '`resume()` reads what a client sends that was turned away. Unread bytes would hold back its end.',
    "Each piece is turned into text by itself, which does for ASCII. A character of several bytes can come in two pieces: `socket.setEncoding('utf8')` puts it together.",
  ],
} satisfies ExerciseText;
