import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const SIZE = 8 * 1024 * 1024;
let total = 0;
const options = {
  port,
  host: '127.0.0.1',
  onread: {
    buffer: Buffer.alloc(65_536),
    callback(bytes = 0) {
      total += bytes;
      if (total % SIZE === 0) next();
      return true;
    },
  },
};
const socket = net.connect(options, next);
socket.on('error', console.error);
function next() {
  if (total < 4 * SIZE) socket.write('x\n');
  else socket.end(() => console.log('four posters'));
}
