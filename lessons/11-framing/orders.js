import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.on('data', (data) => take(data.toString()));
});

function take(line = '') {
  if (line) console.log(JSON.parse(line).dish);
}

server.listen(port, '127.0.0.1');
