import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
let total = 0;
const socket = net.connect({
  port,
  host: '127.0.0.1',
  onread: {
    buffer: Buffer.alloc(65_536),
    callback(bytes) {
      total += bytes;
      return true;
    },
  },
});
socket.on('error', console.error);
socket.on('end', () => {
  console.log(total > 0 ? 'that was all' : 'nothing');
});
socket.pause();
setTimeout(() => socket.resume(), 1500);
