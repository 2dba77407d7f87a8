import net from 'node:net';

const socket = net.connect({ port: Number(process.argv[2]), host: '127.0.0.1', allowHalfOpen: true });
socket.setEncoding('utf8');
let line = '';
let phase = 'calling';

socket.on('connect', () => {
  phase = 'open';
  console.log('connected');
});
socket.on('data', (text) => {
  for (const character of text) {
    if (character !== '\n') {
      line += character;
      continue;
    }
    console.log(`heard: ${line}`);
    if (line === 'please close') socket.end();
    line = '';
  }
});
socket.on('end', () => {
  console.log('the other side has finished');
  if (!socket.writableEnded) socket.end();
});
socket.on('error', (error) => {
  console.log(phase === 'calling' ? `never connected: ${error.code}` : `lost: ${error.code}`);
  phase = 'failed';
  process.exitCode = 1;
});
socket.on('close', () => {
  if (phase === 'open') console.log('closed');
});
