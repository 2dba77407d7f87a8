import net from 'node:net';

const file = '{ "idleMs": "500" }';
const settings = JSON.parse(file);

const socket = new net.Socket();
socket.setTimeout(settings.idleMs);
socket.on('timeout', () => {
  console.log('a timeout, at last');
});
console.log('waiting, ms:', socket.timeout);
