import { createServer } from 'node:net';

const pad = (value) => String(value).padStart(2, '0');

const clock = (date = new Date()) =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())} ${pad(date.getHours())}:${pad(date.getMinutes())}`;

const server = createServer((socket) => {
  socket.on('error', (error) => console.error('client went away:', error.code));
  socket.end(`${clock()}\n`);
});

server.listen({ port: Number(process.argv[2]), host: '127.0.0.1' }, () => {
  console.log('time server on', server.address());
});
