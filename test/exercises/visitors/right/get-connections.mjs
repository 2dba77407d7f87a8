import net from 'node:net';

let number = 0;
const server = net.createServer((socket) => {
  const mine = ++number;
  socket.resume();
  socket.on('error', (error) => console.log(mine, error.code));
  server.getConnections((error, count) => {
    if (error) socket.destroy(error);
    else socket.write(`visitor ${mine}, ${count} online\n`);
  });
});
server.listen(Number(process.argv[2]));
