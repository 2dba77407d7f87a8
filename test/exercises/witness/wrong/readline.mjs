// fails: joined
import net from 'node:net';
import readline from 'node:readline';

const socket = net.connect({ port: process.argv[2], host: '127.0.0.1' });
let opened = false;

socket.once('connect', () => {
  opened = true;
  console.log('connected');
});
const lines = readline.createInterface({ input: socket, crlfDelay: Infinity });
lines.on('line', (line) => {
  console.log('heard:', line);
  if (line === 'please close') socket.end();
});
lines.on('error', () => {
  // It is the socket's, which tells of it itself.
});
socket.once('end', () => console.log('the other side has finished'));
socket.once('error', (error) => {
  console.log(opened ? 'lost:' : 'never connected:', error.code);
  process.exitCode = 1;
});
socket.once('close', () => {
  if (!process.exitCode) console.log('closed');
});
