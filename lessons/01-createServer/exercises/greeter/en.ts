import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'The greeter',
  summary: 'Greet every client that connects, and end.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'To each client that connects it sends the line `hello`, which is five letters and a newline (`\\n`), and ends the connection. It does not wait for the client to say something.',
    'It goes on running: any number of clients may come, one after another or many at once (twenty), and each of them is greeted.',
  ],
  hints: [
    'The server that you begin with listens, and greets every client. Compare what it sends with what the task asks for, letter by letter.',
    '`socket.write()` sends, and leaves the connection open. One method of the socket sends and then ends the side of the server.',
    "`socket.end('hello\\n')` sends the text and ends your side. Of the two functions that run for each client, one is enough.",
  ],
  checks: {
    greets: {
      name: 'greets a client',
      expects: 'A client that says nothing gets `hello` and a newline.',
    },
    ends: {
      name: 'ends the connection after the greeting',
      expects: 'After the greeting nothing more comes: the server ends the connection, and goes on running.',
    },
    closes: {
      name: 'lets go of a client that has left',
      expects:
        'Once the client has ended its side too, the server closes its socket. (This is shown, and not counted.)',
    },
    next: {
      name: 'greets the next clients just the same',
      expects:
        'Five clients come one after another, the second one a second after the first, and each gets just what the first one got.',
      why: { other: 'A later client got something else than the first one.' },
    },
    together: {
      name: 'greets twenty clients at the same time',
      expects: 'Twenty clients are connected at once, and none of them hangs up. Each is greeted.',
      why: { other: 'One of them got something else than the others.' },
    },
  },
  differs: [
    "'connection' comes anew for every client, so one function serves them all; nothing has to be prepared for the second.",
    "`socket.on('error', …)`: a client may break off at any moment. Without this listener the error that this can bring would end the whole server.",
    "`socket.resume()` throws away what a client might say. A socket that nobody reads never gets to the client's goodbye behind those bytes, and would stay open.",
    "`'127.0.0.1'`: only programs on this computer can reach the server. Without this address it would listen at every one that the machine has.",
  ],
} satisfies ExerciseText;
