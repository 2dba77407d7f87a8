import net from 'node:net';

const z = (n) => `${n}`.padStart(2, '0');

const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  const d = new Date();
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  socket.end(`${d.getFullYear()}-${z(d.getMonth() + 1)}-${z(d.getDate())} ${z(d.getHours())}:${z(d.getMinutes())}\n`);
  socket.resume();
});
const [, , port] = process.argv;
server.listen(port, '127.0.0.1', 511);
