import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const host = '127.0.0.1';
let total = 0;
const onread = {
  buffer: Buffer.alloc(1_000_000),
  callback(bytes = 0) {
    total += bytes;
    return true;
  },
};
const allowHalfOpen = true;
const options = { port, host, onread, allowHalfOpen };
const socket = net.connect(options);

socket.on('error', console.error);
socket.on('end', () => {
  console.log('whole book:', total === 40_000_000);
  setTimeout(() => socket.end(), 800);
});
