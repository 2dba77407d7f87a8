import net from 'node:net';

const socket = new net.Socket();

try {
  // @ts-expect-error: the name is what goes wrong here.
  socket.setEncoding('gbk');
} catch (error) {
  console.log(String(error));
}
