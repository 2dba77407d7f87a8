// fails: joined
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
  rest += text;
  const at = rest.indexOf('\n');
  if (at === -1) return;
  const line = rest.slice(0, at);
  rest = rest.slice(at + 1);
  console.log(`heard: ${line}`);
  if (line === 'please close') socket.end();
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
