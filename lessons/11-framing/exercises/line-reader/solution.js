import net from 'node:net';

const port = Number(process.argv[2]);
const LIMIT = 1024;

const server = net.createServer((socket) => {
  let rest = Buffer.alloc(0);
  socket.on('error', (error) => console.error(error.message));
  socket.on('data', (data) => {
    if (socket.writableEnded) return;
    rest = Buffer.concat([rest, data]);
    let end = rest.indexOf('\n');
    while (end !== -1 && end <= LIMIT) {
      socket.write(`[${rest.subarray(0, end)}]\n`);
      rest = rest.subarray(end + 1);
      end = rest.indexOf('\n');
    }
    if (rest.length > LIMIT) socket.end('too long\n');
  });
});

server.listen(port, '127.0.0.1');
