import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'The port checker',
  summary: 'Call the ports that clients ask for, and tell what came of it, also where nobody answers.',
  task: [
    'Write a TCP server. It gets its own port as the first argument: `node server.js 8000`.',
    'A client sends the number of another port, such as `8001`, and a newline (`\\n`), perhaps in pieces: only then the question is complete. Right behind it the client may end its side, and is answered all the same. The server calls that port at `127.0.0.1`, and sends the client one line: `open` if it was connected, `refused` if the call failed, `no answer` if it was not connected within half a second, `no port` if what stands in front of the newline is not the number of a port, 1 to 65535. After the newline it ends the connection to the client.',
    'Once the answer is given, the server lets go of the connection that it has made, even if the other side keeps its own end open, and of a call that nobody has answered. Any number of clients may ask at the same time, and one that breaks off (RST) must not bring the server down.',
  ],
  hints: [
    'This program is a server and a client at once: for each question it needs a socket of its own, from `net.connect()`. Until the newline of a question is there, keep what has come: `text += data`. A server with `allowHalfOpen` can still answer a client that has ended its side.',
    "Three events can decide: 'connect', 'error' and 'timeout'. `net.connect()` throws at a port that is not a whole number from 0 to 65535, and `Number()` makes 0 of an empty text. So look at the number before you call.",
    "`net.connect({ port, host, timeout: 500 })` also has its clock run while it connects. In 'timeout' answer the client, and call `destroy()`: `end()` would wait for a connection. In 'connect' answer and let go, too: there `end()` would only end your own side.",
  ],
  checks: {
    open: {
      name: 'says when a port is open',
      expects:
        'Somebody listens at the port that a client asks for. It gets `open`, a newline and the end. So does another one, which is connected for a while before it asks.',
    },
    refused: {
      name: 'says when a port is closed',
      expects: 'Nobody listens at the port. The client gets `refused`, a newline and the end.',
    },
    'no-port': {
      name: 'says when it is no port at all',
      expects:
        'Five clients send `65536`, `hello`, `80.5`, `-1` and `0`, and a sixth one only a newline. Each gets `no port`, a newline and the end. `65535` is a port, and gets another answer.',
      why: { port: 'The client has asked for 65535, which is a port.' },
    },
    pieces: {
      name: 'waits for the newline',
      expects:
        'Two clients ask for two open ports, and both numbers come in pieces. The newline of one of them comes last and alone. Each client gets `open`.',
    },
    'lets-go': {
      name: 'lets go of a connection after the answer',
      expects:
        'The port is open, and the client has its answer. The connection to that port is closed then. So is the connection to another port, where the other side keeps its end open.',
      why: {
        late: 'The server has let go of its connection to the port only some time after the answer.',
        kept: 'The server has kept its connection to the port open.',
        ended:
          'The server has only ended its own side of the connection to the port. The other side keeps its end open, so the connection still stands.',
      },
    },
    silent: {
      name: 'says when nobody answers, after half a second',
      expects:
        'The queue of the server at that port is full: there is no answer. After half a second the client gets `no answer`, a newline and the end. So does another one, which ends its side right behind its question.',
      why: {
        early: 'That was too soon: the call had not lasted half a second.',
        late: 'That was too late.',
      },
    },
    'gives-up': {
      name: 'gives up a call that nobody answered',
      expects:
        'Nobody answers, and the client is told. Then the queue has room again: no call may get through to it now. Whoever asks for that port again gets `open`.',
      why: { connected: 'The server was still calling: it got connected after the client had been told.' },
    },
    together: {
      name: 'answers one client while another one waits',
      expects:
        'One client asks for a port that does not answer, another one for a port that is open. The second one is answered at once, and the first one when its half second is over.',
      why: { waited: 'The second client had to wait until the first one was answered.' },
    },
    resets: {
      name: 'survives a client that breaks off',
      expects:
        'A client breaks off (RST) without having asked, and another one asks for a port that does not answer, and breaks off before half a second is over. The next client gets its answer.',
    },
  },
  differs: [
    'Who was connected is let go with `destroy()`, as there is nothing more to say. `end()` ends one side only: the connection would stand for as long as the other side likes.',
    "'timeout' of a socket that is connected would mean that nobody talks. This one is destroyed right away, so it can't come.",
    "`socket.destroy()` without an error brings no 'error', so the client is told only once.",
    'Each client has a socket of its own and a call of its own: both are variables of the functions that run for it.',
    'With `allowHalfOpen`, Node does not end this side when the client has ended its own: the answer can still be sent. If the client ends without having asked, the program ends this side itself.',
    "What comes is kept until the newline is there, then nobody listens for 'data' any more: there is one question. The lesson “Where a message ends” is about servers that get many.",
  ],
} satisfies ExerciseText;
