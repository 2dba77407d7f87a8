// An echo server that says its port, and ends when its standard input does.
import net from 'node:net';

const server = net.createServer((socket) => {
  socket.on('error', () => socket.destroy());
  socket.on('data', (data) => socket.write(data));
});
server.listen(0, '127.0.0.1', () => console.log(/** @type {net.AddressInfo} */ (server.address()).port));
process.stdin.resume().on('end', () => process.exit());
