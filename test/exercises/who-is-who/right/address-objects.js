import { createServer } from 'node:net';

const text = ({ address, port, family }) => (family === 'IPv6' ? `[${address}]:${port}` : `${address}:${port}`);

const server = createServer({ allowHalfOpen: true }, (socket) => {
  const ends = [
    socket.address(),
    { address: socket.remoteAddress, port: socket.remotePort, family: socket.remoteFamily },
  ].map(text);
  const lines = [`server: ${ends.join(' -> ')}`, `client: ${ends.reverse().join(' -> ')}`];
  console.log(lines.join('\n'));
  socket.on('error', (error) => console.log(error.code));
  socket.resume();
  socket.end(lines.map((line) => `${line}\n`).join(''));
});
server.listen(+process.argv[2], 'localhost', () => console.log(server.address()));
