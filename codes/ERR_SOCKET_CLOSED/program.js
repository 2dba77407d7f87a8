import net from 'node:net';

const socket = new net.Socket();

socket.on('error', (error) => {
  console.log(String(error));
});
socket.write('hello');
