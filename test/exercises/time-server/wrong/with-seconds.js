// fails: time
import net from 'node:net';
const server = net.createServer((socket) => {
  socket.end(new Date().toLocaleString('sv-SE') + '\n');
});
server.listen(Number(process.argv[2]));
