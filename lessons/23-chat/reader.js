import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const SIZE = 8 * 1024 * 1024;
let total = 0;
const onread = {
  buffer: Buffer.alloc(65_536),
  callback(bytes = 0) {
    if (total % SIZE === 0) {
      setTimeout(() => socket.resume(), 100);
      socket.pause();
    }
    total += bytes;
    if (total % SIZE === 0) next();
    return true;
  },
};
const options = { port, host: '127.0.0.1', onread };
const socket = net.connect(options, next);
socket.on('error', console.error);
function next() {
  if (total < 3 * SIZE) socket.write('x\n');
  else socket.end(() => console.log('three posters'));
}
