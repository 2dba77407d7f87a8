import { createServer } from 'node:net';

const wire = new Set();

async function serve(socket) {
  socket.setNoDelay(true);
  wire.add(socket);
  try {
    for await (const data of socket) {
      for (const other of wire) {
        if (other !== socket) other.write(data);
      }
    }
  } catch {
    // It has broken off.
  } finally {
    wire.delete(socket);
    socket.end();
  }
}

const server = createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => wire.delete(socket));
  void serve(socket);
});
server.listen(Number(process.argv[2]), '127.0.0.1');
