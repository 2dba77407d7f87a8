import net from 'node:net';

const socket = new net.Socket();

try {
  socket.setTimeout(-1);
} catch (error) {
  console.log(String(error));
}
