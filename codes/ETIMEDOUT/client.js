import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = 'two-addresses';

// Until the queue of the server is full.
function knock() {
  const socket = net.connect({ port, host, lookup });

  socket.on('connect', knock);
  socket.on('error', (error) => {
    if (error instanceof AggregateError) {
      console.log(error.errors.map(String));
    }
    process.exit();
  });
}
knock();

/** @type {net.LookupFunction} */
function lookup(_name, _options, answer) {
  setImmediate(answer, null, [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ]);
}
