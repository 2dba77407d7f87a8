import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'Who is who',
  summary: 'Tell each client the two ends of its connection, seen from either side.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'To each client that connects it sends two lines and ends the connection. The first line says how the connection looks from the server, the second one how it looks from the client: in each, the end on that side comes first, then `->`, then the end on the other side.',
    'An end is written as its address, a colon and its port. If the server is at `127.0.0.1` on port `8000`, and the client at `127.0.0.1` on port `53112`, the lines are `server: 127.0.0.1:8000 -> 127.0.0.1:53112` and `client: 127.0.0.1:53112 -> 127.0.0.1:8000`, each with a newline (`\\n`).',
  ],
  hints: [
    'Each end of a connection has an address and a port, and the socket knows both ends.',
    'What is local on one side is remote on the other: it is the same connection.',
    '`socket.localAddress` and `socket.localPort` are the end of your server, `socket.remoteAddress` and `socket.remotePort` the end of the client. The second line has the same two ends, the other way round.',
  ],
  checks: {
    'server-side': {
      name: 'tells how the server sees the connection',
      expects: "The first line: the server's end, an arrow, the client's end.",
      why: { wrong: 'The line says something else.' },
    },
    'client-side': {
      name: 'tells how the client sees the connection',
      expects: "The second line: the client's end, an arrow, the server's end.",
      why: { wrong: 'The line says something else.' },
    },
    ends: {
      name: 'ends the connection after two lines',
      expects: 'After the second line the server ends the connection, and sends nothing more before that.',
    },
    together: {
      name: 'tells twenty clients apart',
      expects:
        'Twenty clients are connected at the same time. Each has a port of its own, and that is the one that both its lines tell.',
      why: { other: "This client's port is not in its line." },
    },
  },
  differs: [
    "The client's view needs no question to the client: its local end is our remote one.",
    'The ends come from the socket, not from `server.address()`: that tells where the server listens, which is the same for all its clients, and may be every address at once.',
    'A server that listens at every address may see `::ffff:127.0.0.1`: that is the way to write an IPv4 address among IPv6 ones. Listening on `127.0.0.1` spares you this.',
  ],
} satisfies ExerciseText;
