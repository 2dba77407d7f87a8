// fails only: finished
import net from 'node:net';
const socket = net.connect(Number(process.argv[2]), '127.0.0.1');
let rest = '';
let connected = false;
let failure;
socket.setEncoding('utf8');
socket.on('connect', () => { connected = true; console.log('connected'); });
socket.on('data', (text) => {
  const lines = (rest + text).split('\n');
  rest = lines.pop();
  for (const line of lines) {
    console.log(`heard: ${line}`);
    if (line === 'please close') socket.end();
  }
});
socket.on('end', () => { if (rest) console.log(`heard: ${rest}`); }).on('end', () => console.log('the other side has finished'));
socket.on('error', (error) => { failure = error; });
socket.on('close', () => {
  if (!failure) console.log('closed');
  else if (connected) console.log(`lost: ${failure.code}`);
  else console.log(`never connected: ${failure.code}`);
  process.exitCode = failure ? 1 : 0;
});
