import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = 'two-addresses';
const socket = net.connect({ port, host, lookup });

socket.on('error', (error) => {
  if (error instanceof AggregateError) {
    console.log(error.name, error.errors.map(String));
  }
});

/** @type {net.LookupFunction} */
function lookup(_name, _options, answer) {
  setImmediate(answer, null, [
    { address: '::1', family: 6 },
    { address: '127.0.0.1', family: 4 },
  ]);
}
