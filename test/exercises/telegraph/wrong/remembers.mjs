// fails: passes
import net from 'node:net';

const wire = new Set();
const past = [];
const server = net.createServer({ noDelay: true }, (socket) => {
  wire.add(socket);
  for (const data of past) socket.write(data);
  socket.on('data', (data) => {
    past.push(data);
    for (const other of wire) if (other !== socket) other.write(data);
  });
  socket.on('end', () => wire.delete(socket));
  socket.on('close', () => wire.delete(socket));
  socket.on('error', () => {});
});
server.listen(Number(process.argv[2]), '127.0.0.1');
