import net from 'node:net';

const socket = new net.Socket();

try {
  // @ts-expect-error: a string is what goes wrong here.
  socket.setTimeout('100');
} catch (error) {
  console.log(String(error));
}
