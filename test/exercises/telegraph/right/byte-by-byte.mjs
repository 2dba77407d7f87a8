import net from 'node:net';

// Single keys are passed on one by one, and what is too much for a hand as it came.
const wire = new Set();
const HAND = 16;

const server = net.createServer({ noDelay: true }, (socket) => {
  wire.add(socket);
  socket.on('data', (data) => {
    const keys = data.length > HAND ? [data] : [...data].map((byte) => Buffer.of(byte));
    for (const other of wire) if (other !== socket) for (const key of keys) other.write(key);
  });
  socket.on('end', () => wire.delete(socket));
  socket.on('close', () => wire.delete(socket));
  socket.on('error', () => socket.destroy());
});
server.listen(Number(process.argv[2]), '127.0.0.1');
