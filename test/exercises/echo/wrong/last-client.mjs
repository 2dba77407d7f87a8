// fails only: fifty
import net from 'node:net';
let client;
net
  .createServer((socket) => {
    client = socket;
    socket.on('data', (data) => client.write(data));
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
