import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  socket.on('error', (error) => {
    console.log(String(error));
  });
  socket.once('data', () => {
    socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    server.close();
  });
});

server.listen(port, '127.0.0.1');
