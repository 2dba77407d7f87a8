import net from 'node:net';

const socket = new net.Socket();
socket.setKeepAlive(true);
socket.setTimeout(500);
socket.on('timeout', () => {
  console.log('a timeout, at last');
});
console.log('waiting, ms:', socket.timeout);
