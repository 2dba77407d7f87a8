// fails: garbled
import net from 'node:net';
let port = Number(process.argv[2]);
const server = net.createServer((socket) => {
  let text = '';
  socket.on('error', () => {});
  socket.on('data', (data) => (text += data));
  socket.on('end', () => socket.end(`${JSON.parse(text).length} cups\n`));
});
server.on('error', () => server.listen(++port));
server.listen(port);
