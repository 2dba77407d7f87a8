import { once } from 'node:events';
import net from 'node:net';

const socket = net.connect(Number(process.argv[2]), '127.0.0.1');
socket.setEncoding('utf8');

let rest = '';
socket.on('data', (text) => {
  rest += text;
  const lines = rest.split('\n');
  rest = lines.pop();
  for (const line of lines) {
    console.log(`heard: ${line}`);
    if (line === 'please close') socket.end();
  }
});

const failed = (what) => (error) => {
  console.log(`${what}: ${error.code}`);
  process.exitCode = 1;
};

once(socket, 'connect').then(() => {
  console.log('connected');
  return Promise.all([
    once(socket, 'end').then(() => console.log('the other side has finished')),
    once(socket, 'close'),
  ]).then(() => console.log('closed'), failed('lost'));
}, failed('never connected'));
