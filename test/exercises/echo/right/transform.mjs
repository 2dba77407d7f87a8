import net from 'node:net';
import { PassThrough, pipeline } from 'node:stream';

setTimeout(() => {
  const server = net.createServer({ allowHalfOpen: true });
  server.listen(process.argv[2]);
  server.on('connection', (socket) => {
    console.log('+', socket.remotePort);
    socket.on('close', () => console.log('-', socket.remotePort));
    pipeline(socket, new PassThrough({ highWaterMark: 1000 }), socket, () => {});
  });
}, 1500);
