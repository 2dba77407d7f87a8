import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'The go-between',
  summary: 'A proxy that tells its upstream who has come, and lets each side feel what happens on the other.',
  task: [
    'Write a TCP proxy. It gets its port as the first argument: `node server.js 8000`. Its upstream listens at the next port (here 8001), at `127.0.0.1`.',
    'For each client it connects to the upstream at once, and first sends it a line with the address and the port that its socket tells of the client: `from 127.0.0.1 54321`, ended by `\\n`. After that, all bytes are passed on in both directions, exactly as they came.',
    'Each side may end first: its end is passed on, and the other direction goes on until it is ended as well. A side that does not read makes the other one wait: the proxy does not take in what it cannot get rid of, and no more than 1 MiB waits in a socket of its own (`writableLength`).',
    'When the connection of one side breaks (RST), that of the other is reset, too. If nobody listens at the port of the upstream, the client gets the line `no upstream` and the end, whatever it sends meanwhile, and its socket is closed once it has ended its own side. Other clients notice nothing of all that.',
  ],
  hints: [
    'What the upstream is to be told, the socket of the client knows as soon as it comes. What is written to a socket that is still connecting goes out first.',
    "An 'error' of the upstream's socket may come before its 'connect', or after it. These are two cases.",
    "A client whose upstream is not there gets its line by `client.end('no upstream\\n')`. But the pipe has let go of the client: call `client.resume()`, or what it has sent lies unread, and its end is never heard.",
  ],
  checks: {
    tells: {
      name: 'tells the upstream who has come',
      expects:
        'A client connects. The first line that the upstream gets is `from` with the address and the port of that client. A second client comes while the first is still there. Then twelve come at the same moment and speak at once: the line comes first.',
      why: { other: 'The upstream got another line.' },
    },
    passes: {
      name: 'passes on all bytes',
      expects:
        'The upstream speaks first. Then each side sends some bytes one at a time, not all of which are text. The other side gets exactly these.',
    },
    asks: {
      name: 'lets the client end first',
      expects:
        'A client asks and ends its side. The upstream hears both, answers after a while, and ends its side, too. The client gets the answer and the end, and both connections are closed.',
    },
    listens: {
      name: 'lets the upstream end first',
      expects:
        'The upstream says a sentence and ends its side. The client hears both. What it says after a while still reaches the upstream, and so does its end. Both connections are closed.',
    },
    much: {
      name: 'passes on some MB both ways at once',
      expects:
        'Both sides send 8 MB at once, and the upstream ends its side behind that. The client begins to read only after a while. Each gets exactly what the other has sent.',
    },
    waits: {
      name: 'makes a sender wait for a side that does not read',
      expects:
        'The upstream sends 40 MiB to a client that does not read: not all of it can leave the upstream. When the client reads, it gets all. The same from a client to an upstream that does not read.',
      why: {
        swallowed:
          'All of it was sent, though nobody has read anything: the proxy keeps it in its memory, or has thrown it away.',
        piled: 'More than 1 MiB was waiting in a socket of the proxy.',
        lost: 'Not all of it has arrived.',
      },
    },
    refused: {
      name: 'tells a client that there is no upstream',
      expects:
        'Nobody listens at the port of the upstream. A client that says nothing, one that says a few words, and one that sends 200 kB get the line `no upstream` and the end. When they have ended their sides, the proxy closes their sockets. One that goes on writing before it reads gets the same, and so does the next one when another has broken off (RST).',
    },
    breaks: {
      name: 'resets the client when the upstream breaks off',
      expects:
        'The upstream breaks off (RST) in the middle of its answer. The connection of the client breaks as well: it is not ended. Another client has ended its side by then, and is reset, too. The next client is served.',
      why: {
        goodbye: 'It was ended, as if all had been said.',
        untold: 'It was told nothing.',
      },
    },
    leaves: {
      name: 'resets the upstream when the client breaks off',
      expects:
        'A client breaks off (RST) in the middle of its question, another one when the upstream has ended its side, and a third one while much is on its way to it that it does not read. Each time the connection of the upstream breaks as well. The next client is served.',
      why: {
        goodbye: 'It was ended, as if all had been said.',
        untold: 'It was told nothing.',
      },
    },
    together: {
      name: 'keeps its clients apart',
      expects:
        'Five clients are connected, and the first one breaks off. Each of the others talks with its own connection of the upstream, and ends.',
    },
  },
  differs: [
    'The line is written before the pipe is put in, so it comes first, also while the socket is still connecting.',
    "`isThere` tells a refusal from a reset: 'connect' has come, or it has not.",
    'With `resume()` the client is read on although nobody wants it. Closing a socket with something unread would reset it, and the line might be lost.',
    '`resetAndDestroy()` of a socket that is closed already does nothing, so the two may call each other.',
  ],
} satisfies ExerciseText;
