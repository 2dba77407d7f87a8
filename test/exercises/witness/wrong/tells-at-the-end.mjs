// fails: connects
import net from 'node:net';

let isConnected = false;
let rest = '';
let story = '';

const socket = net.connect(Number(process.argv[2]), '127.0.0.1');
socket.setEncoding('utf8');

socket.on('connect', () => {
  isConnected = true;
  story += 'connected\n';
});

socket.on('data', (text) => {
  const lines = (rest + text).split('\n');
  rest = lines.pop();
  for (const line of lines) {
    story += `heard: ${line}\n`;
    if (line === 'please close') socket.end();
  }
});

socket.on('end', () => (story += 'the other side has finished\n'));

socket.on('error', (error) => {
  const what = isConnected ? 'lost' : 'never connected';
  story += `${what}: ${error.code}\n`;
  process.exitCode = 1;
});

socket.on('close', (hadError) => {
  if (!hadError) story += 'closed\n';
  process.stdout.write(story);
});
