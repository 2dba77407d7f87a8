// fails: asked
import net from 'node:net';

let isConnected = false;
let rest = '';

const socket = net.connect(Number(process.argv[2]), '127.0.0.1');
socket.setEncoding('utf8');

socket.on('connect', () => {
  isConnected = true;
  console.log('connected');
});

socket.on('data', (text) => {
  const lines = (rest + text).split('\n');
  rest = lines.pop();
  for (const line of lines) {
    if (line === 'please close') socket.end();
    else console.log(`heard: ${line}`);
  }
});

socket.on('end', () => console.log('the other side has finished'));

socket.on('error', (error) => {
  const what = isConnected ? 'lost' : 'never connected';
  console.log(`${what}: ${error.code}`);
  process.exitCode = 1;
});

socket.on('close', (hadError) => {
  if (!hadError) console.log('closed');
});
