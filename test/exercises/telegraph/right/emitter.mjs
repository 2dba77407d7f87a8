import { EventEmitter } from 'node:events';
import net from 'node:net';

const wire = new EventEmitter().setMaxListeners(0);
const server = net.createServer({ noDelay: true });

server.on('connection', (socket) => {
  const hear = (from, data) => {
    if (from !== socket) socket.write(data);
  };
  wire.on('key', hear);
  socket.on('data', (data) => wire.emit('key', socket, data));
  for (const name of ['end', 'close', 'error']) socket.on(name, () => wire.off('key', hear));
});
server.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
