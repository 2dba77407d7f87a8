// fails: passes
import net from 'node:net';

// Everybody is piped into everybody who is there: nobody hears those who come later.
const wire = new Set();
const server = net.createServer({ noDelay: true }, (socket) => {
  for (const other of wire) socket.pipe(other, { end: false });
  wire.add(socket);
  socket.resume();
  socket.on('close', () => wire.delete(socket));
  socket.on('error', () => {});
});
server.listen(Number(process.argv[2]), '127.0.0.1');
