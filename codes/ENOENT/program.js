import net from 'node:net';

const socket = net.connect('no-such-file.sock');

socket.on('error', (error) => {
  console.log(String(error));
});
