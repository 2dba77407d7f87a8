import net from 'node:net';

const port = Number(process.env.PORT ?? 8000) + 1;
const server = net.createServer((socket) => {
  socket.on('error', (error) => {
    console.log('error:', error.message);
  });
  socket.on('data', (data) => {
    const text = data.toString();
    if (text === 'hello') socket.write('hello');
    else socket.resetAndDestroy();
  });
});

server.listen(port, '127.0.0.1');
