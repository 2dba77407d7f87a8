import net from 'node:net';

const socket = new net.Socket();

try {
  // @ts-expect-error: null is what goes wrong here.
  socket.write(null);
} catch (error) {
  console.log(String(error));
}
