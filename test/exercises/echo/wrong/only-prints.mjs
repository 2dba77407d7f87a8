// fails: returns
import net from 'node:net';
net
  .createServer((socket) => {
    socket.on('data', (data) => console.log(data.toString()));
    socket.on('error', () => {});
  })
  .listen(process.argv[2]);
