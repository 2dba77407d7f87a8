import net from 'node:net';

const port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  let rest = '';
  socket.on('error', console.error);
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > 500) socket.end('too long\n');
    for (const line of lines) {
      console.log('line:', line.length, 'characters');
    }
    console.log('rest:', rest.length);
  });
});

server.listen(port, '127.0.0.1');
