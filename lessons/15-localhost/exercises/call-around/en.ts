import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'One address after the other',
  summary: 'Call the addresses that clients name, one by one, until somebody answers, and tell what came of each.',
  task: [
    'Write a TCP server. It gets its own port as the first argument: `node server.js 8000`.',
    'A client sends one line: a port and one or more IP addresses, with a space between them, such as `8001 ::1 127.0.0.1`, and a newline (`\\n`). The server calls that port at these addresses, one after the other and in this order, until it is connected to one, or none is left.',
    'For each address that it has called it sends a line, with the address, a space and the outcome: `open` if it was connected, `failed` if the call failed, `no answer` if it was not connected within half a second, also at the last address. Then it ends the connection to the client.',
    'The server lets go of the connection that it has made, and gives up a call that nobody has answered. Any number of clients may ask at the same time, and one that breaks off (RST) must not bring the server down.',
  ],
  hints: [
    'Node can call several addresses for you, but it does not limit the last one. It may be easier to call each of them yourself: with an IP address as `host`, Node has no choice.',
    'Write a function that calls the first address of a list. When it knows the outcome, it tells the client, and calls itself with the other addresses.',
    "Three events decide: 'connect', 'error' and 'timeout' of `net.connect({ port, host: address, timeout: 500 })`. In each of them, let go with `destroy()`; after 'connect', no other address is called.",
  ],
  checks: {
    open: {
      name: 'calls until it is connected',
      expects:
        'Somebody listens at `127.0.0.1`. A client that names only this address gets a line for it and the end, and so does one that names `::1` after it.',
    },
    next: {
      name: 'goes on to the next address',
      expects: 'Nobody listens at `::1`, and somebody at `127.0.0.1`. The client gets a line for each, and the end.',
    },
    nobody: {
      name: 'says when all have failed',
      expects: 'Nobody listens at either of the two addresses. The client gets `failed` for each, and the end.',
    },
    silent: {
      name: 'gives a silent address half a second',
      expects:
        'The queue at the first address is full: there is no answer. After half a second the second one is called, which fails.',
      why: {
        early: 'That was too soon: the first address did not have half a second.',
        late: 'That was too late.',
      },
    },
    last: {
      name: 'gives the last address half a second, too',
      expects:
        'The first address fails at once, and the last one does not answer. After half a second the client is told.',
      why: {
        early: 'That was too soon: the last address did not have half a second.',
        late: 'That was too late.',
      },
    },
    'one-by-one': {
      name: 'calls one address after the other',
      expects:
        'A client names three addresses: `127.0.0.1`, the same one in the way of IPv6 (`::ffff:127.0.0.1`), and `::1`. Nobody answers at the first two. The server gives each of them up after half a second, and only then calls the next one, the last of which fails. The client gets three lines and the end.',
      why: { together: 'That was too soon: the server has called several addresses at the same time.' },
    },
    pieces: {
      name: 'waits for the whole line',
      expects: 'The line comes byte by byte. The client gets the same answer as if it had come at once.',
    },
    'lets-go': {
      name: 'lets go of a connection after the answer',
      expects: 'Somebody listens, and the client has its answer. The connection that was made for it is closed then.',
      why: { kept: 'The server has kept the connection that it has made open.' },
    },
    'gives-up': {
      name: 'gives up a call that nobody answered',
      expects:
        'Nobody answers, and the client is told. Then the queue has room again: no call may get through to it now.',
      why: { connected: 'The server was still calling: it got connected after the client had been told.' },
    },
    together: {
      name: 'answers one client while another one waits',
      expects:
        'One client names an address that does not answer, another one an address where somebody listens. The second client is answered at once, and the first when its half second is over.',
      why: { waited: 'The second client had to wait until the first one was answered.' },
    },
    resets: {
      name: 'survives a client that breaks off',
      expects:
        'A client names an address that does not answer, and breaks off (RST) before half a second is over. The next client gets its answer.',
    },
  },
  differs: [
    'It sends each line as soon as it is known. To send them all at the end is as right.',
    '`lookup` with all addresses, and the events of the attempts, would do as well: with `autoSelectFamilyAttemptTimeout: 500`, and a timer of your own for the last address. But of more than two addresses Node takes those of IPv4 and IPv6 in turns, whatever their order was.',
    'Once the client is gone, no other address is called. A call that is on its way is given up at its timeout.',
    "`timeout: 500` begins with the call. Waiting for 'connectionAttemptTimeout' would not do: with a single address there is none.",
  ],
} satisfies ExerciseText;
