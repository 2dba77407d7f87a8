import { EventEmitter } from 'node:events';
import net from 'node:net';

const house = new EventEmitter().setMaxListeners(0);
const server = net.createServer((socket) => {
  const leave = () => {
    socket.end('bye\n');
    const timer = setTimeout(() => socket.destroy(), 1100);
    socket.once('close', () => clearTimeout(timer));
  };
  house.once('closing', leave);
  socket.on('close', () => house.off('closing', leave));
  socket.on('error', () => undefined);
  socket.on('data', () => house.emit('closing'));
});
house.once('closing', () => server.close());
server.listen(+process.argv[2], '127.0.0.1');
