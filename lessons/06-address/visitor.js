import net from 'node:net';

const socket = net.connect('./hello.sock');
socket.on('error', console.error);
socket.on('connect', () => {
  console.log('connected');
});
socket.resume();
