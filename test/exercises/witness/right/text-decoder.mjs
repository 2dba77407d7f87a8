import net from 'node:net';
import process from 'node:process';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const socket = net.connect(Number(process.argv[2]), 'localhost');
let last = '';
let rest = '';

// What is printed last depends on what was said before.
function say(line) {
  last = line;
  console.log(line);
}

socket.on('connect', () => say('connected'));
socket.on('data', (bytes) => {
  rest += decoder.decode(bytes, { stream: true });
  while (rest.includes('\n')) {
    const [line] = rest.split('\n', 1);
    rest = rest.slice(line.length + 1);
    say(`heard: ${line}`);
    if (line === 'please close') socket.end();
  }
});
socket.on('end', () => say('the other side has finished'));
socket.on('error', ({ code }) => {
  process.exitCode = 1;
  say(last === '' ? `never connected: ${code}` : `lost: ${code}`);
});
socket.on('close', () => {
  if (process.exitCode !== 1) say('closed');
});
