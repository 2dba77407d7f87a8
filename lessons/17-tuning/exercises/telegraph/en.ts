import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'The telegraph',
  summary: 'Pass on to all the others what anybody keys, each byte at once.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'All clients hang on one wire. What one of them sends, the server passes on to all the others, byte for byte; the client itself does not get it back. Nothing else travels on the wire, and a client that comes later gets only what is sent from then on.',
    'Clients key, which means that they send by hand, one byte and then another one. The server passes each byte on at once: it must not wait in the kernel until an earlier one was acknowledged.',
    'When a client has ended its side, the server ends its own, once the others have got the last word. The wire goes on without it, as it does when a client breaks off (RST), and when a client does not read: then the others still get everything. If it reads later, it gets everything, too, or its connection is closed: nothing may be missing in between.',
  ],
  hints: [
    'Keep all sockets in a `Set`, and write what one of them brings to each of the others.',
    "A `Buffer` can be written as it came. Whoever has ended, or was closed, has to be taken out of the set, and every socket needs an 'error' listener.",
    'Bytes that come one by one cannot be written as one piece. So the kernel has to be told not to hold small pieces back: which option of `net.createServer()` is that, or which method of a socket?',
    '`net.createServer({ noDelay: true }, …)`, or `socket.setNoDelay(true)` for each socket. Wait for nobody: `other.write(data)` takes what it is given, also for a client that does not read.',
  ],
  checks: {
    passes: {
      name: 'passes on what somebody keys to all the others',
      expects: 'Three clients hang on the wire, then twelve. Whatever one of them keys, all the others get.',
    },
    others: {
      name: 'gives nobody back what they have keyed',
      expects:
        'A client that is alone keys something and ends: it gets nothing but the end. Then two clients key in turn, and each gets what the other one has keyed.',
    },
    bytes: {
      name: 'changes no byte',
      expects:
        'A client keys each byte that there is, from 0 to 255, and then the bytes of a Chinese character one at a time.',
    },
    prompt: {
      name: 'holds no byte back',
      expects:
        'A client keys a byte, and the next one when the other client has got it; then the other client keys one. This is done twelve times. Each byte arrives about as fast as the others. (Not all systems hold bytes back: Linux does.)',
      why: {
        held: 'The first byte of each round came quickly, but the second one (in the middle of all rounds) as late as this: the kernel of the server held it back.',
        collected:
          'Every single byte took at least this long, while the machine had time: the program itself keeps the bytes for a while.',
      },
    },
    late: {
      name: 'gives a late client only what comes from then on',
      expects:
        'Two clients hang on the wire, and `one` is keyed. A third one comes, and `two` is keyed: it gets `two`.',
    },
    leaves: {
      name: 'goes on when somebody leaves',
      expects:
        'A client keys `bye` and ends its side. Its connection is ended, the others get its last word, and go on among themselves.',
    },
    resets: {
      name: 'survives a client that breaks off',
      expects: 'One of three clients breaks off (RST). The others go on, and so does a new one.',
    },
    deaf: {
      name: 'does not wait for somebody who does not read',
      expects:
        'Three clients hang on the wire, and one of them does not read. Another one sends 16 MiB, and the third gets all of it. Then the one that did not read begins to: it gets all of it, too, or its connection is closed.',
      why: {
        gap: 'Some of it is missing: what came is not all that was sent, nor its beginning and then the end of the connection.',
      },
    },
  },
  differs: [
    '`noDelay: true` is an option for all sockets of the server. `socket.setNoDelay(true)` in the listener does the same.',
    "A client is taken off the wire at its 'end', so that nothing is written to a side that Node is about to end; and at 'close', which comes without an 'end' when a client breaks off.",
    'What a client does not read lies in the memory of the server, without a limit. A real server would look at what `write()` returns, or at `writableLength`, and destroy a client that is too far behind.',
  ],
} satisfies ExerciseText;
