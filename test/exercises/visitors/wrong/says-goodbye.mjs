// fails: leaves
import net from 'node:net';
let number = 0;
let online = 0;
const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  socket.write(`visitor ${++number}, ${++online} online\n`);
  let hasSpoken = false;
  socket.on('data', () => (hasSpoken = true));
  socket.on('end', () => socket.end(hasSpoken ? '' : 'goodbye\n'));
  socket.on('error', () => {}).on('close', () => --online);
});
server.listen(process.argv[2]);
