// fails: stays
import net from 'node:net';
let port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  socket.on('error', () => {}).end(`${port}\n`);
  server.close();
});
server.on('listening', () => console.log(`listening on ${port}`));
server.on('error', () => server.listen(++port));
server.listen(port);
