import type { ExerciseText } from '../../../../src/model/exercise.ts';

const why = { other: 'Another line came than the one that was to come.' };

export const en = {
  title: 'A tea room',
  summary: 'A chat for many, with names, goodbyes, and limits for those who talk without end or never read.',
  task: [
    'Write a chat server. It gets its port as the first argument: `node server.js 8000`. All lines end with `\\n`, and come in whatever pieces.',
    'The first line that a guest sends is its name, such as `ann`, and with it the guest is in the room. All who are there, itself too, get `* ann is here`. Each further line goes to all in the room, itself too: `ann: hello`. Two guests may have the same name. A guest that has given none yet hears nothing, and nobody hears of it.',
    'When a guest has left the room, by whichever way, the others get `* ann has left`, once. With the line `/quit` it says goodbye: it gets `bye` and the end, the others `* ann has left`. What it sends after that is not heard.',
    'A guest that sends a line of more than 65,536 characters is thrown out (`destroy()`): the others get nothing of that line, and `* ann has left`. Some guests never read: no more than 1 MiB may wait in the socket of a guest (`writableLength`). Above that, throw the guest out, or leave out lines for it; all others get every line. A guest that breaks off (RST) must not end the room.',
  ],
  hints: [
    'What the server that you begin with makes a poster of, is to be sent as it is. Nothing else of `say()` has to change but the limit.',
    'A `Map` from sockets to names has those who are in the room. Its `delete()` returns whether there was something to delete: who has left already is told of no second time.',
    "Tell of a guest's leaving in 'close', which comes for all ways out. At `/quit` it has to be out of the map before the others are told, and behind `/quit` more lines may lie in the same piece.",
    'The limit of a line is for the rest of a line that is not complete, and for one that is.',
  ],
  checks: {
    enters: {
      name: 'lets guests in',
      expects:
        'Three guests come, one after the other, `ann lee` and two called `bob`. Each says something, and hears all that is said from its coming on.',
    },
    lines: {
      name: 'makes lines of pieces',
      expects:
        'A name and lines come together, one of them empty, others in pieces or byte by byte, and one guest speaks while another has sent half a line. One line has 65,536 characters. Both guests hear each line as it is.',
    },
    shy: {
      name: 'waits for the name',
      expects:
        'A guest gives no name for a while, another ends its side in the middle of its name. A third one hears nothing of both, and the first hears nothing until it has a name.',
    },
    leaves: {
      name: 'tells who has left',
      expects:
        'One of three guests says something, and ends its side. The two others hear that, and once that it has left.',
    },
    quits: {
      name: 'says goodbye',
      expects:
        'A guest sends `/quit` and another line in one piece, gets `bye` and the end, and keeps its own side open. Another guest speaks, and hears itself, and once that the first has left.',
      why,
    },
    resets: {
      name: 'survives guests that break off',
      expects:
        'A guest breaks off (RST), and another one while it is written to. The two others hear that they have left, and each other.',
      why,
    },
    limit: {
      name: 'throws out a guest that sends too long a line',
      expects:
        'A guest sends 131,072 characters without a newline. Another one sends 65,636 and a newline. A third one hears nothing of these, only that they have left.',
    },
    sleeper: {
      name: 'bears a guest that never reads',
      expects:
        'One guest does not read. Another sends 180 long lines, each once it has heard the one before. It and a third guest hear each of them, and never more than 1 MiB waits for the one that sleeps.',
      why: {
        ...why,
        piled: 'More than 1 MiB waited in the socket of the guest that does not read.',
      },
    },
    crowd: {
      name: 'has room for many',
      expects:
        'Twelve guests come, and say three things each, all at once. Each hears all of these, and those of one guest in their order.',
      why,
    },
  },
  differs: [
    '`guests` has only those who have given a name, so `say()` does not have to check that.',
    'A guest is taken out in one function, `leave()`, which may be called twice.',
    'It throws out who does not keep up. To leave lines out for such a guest would do, too.',
    '`writable` is `false` after `end()` and after `destroy()`: from then on, no line is taken from that guest.',
  ],
} satisfies ExerciseText;
