// fails: joined
// probe: drops empty lines
import net from 'node:net';
const socket = net.connect(Number(process.argv[2]), '127.0.0.1');
let connected = false, rest = '', err;
socket.setEncoding('utf8');
socket.on('connect', () => { connected = true; console.log('connected'); });
socket.on('data', (d) => {
  const lines = (rest + d).split('\n');
  rest = lines.pop();
  for (const line of lines.filter(Boolean)) {
    console.log('heard: ' + line);
    if (line === 'please close') socket.end();
  }
});
socket.on('end', () => console.log('the other side has finished'));
socket.on('error', (e) => { err = e; });
socket.on('close', () => {
  console.log(err ? `${connected ? 'lost' : 'never connected'}: ${err.code}` : 'closed');
  process.exitCode = err ? 1 : 0;
});
