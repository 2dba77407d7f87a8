import net from 'node:net';

const port = Number(process.argv[2]);
const socket = net.createConnection({ host: '127.0.0.1', port });
socket.setEncoding('utf8');

let story = 'never connected';
socket.on('connect', () => {
  story = 'lost';
  console.log('connected');
});

try {
  let rest = '';
  for await (const piece of socket) {
    rest += piece;
    for (let at = rest.indexOf('\n'); at >= 0; at = rest.indexOf('\n')) {
      const line = rest.slice(0, at);
      rest = rest.slice(at + 1);
      console.log(`heard: ${line}`);
      if (line === 'please close') socket.end();
    }
  }
  console.log('the other side has finished');
  await new Promise((resolve) => (socket.closed ? resolve() : socket.once('close', resolve)));
  console.log('closed');
} catch ({ code }) {
  console.log(`${story}: ${code}`);
  process.exit(1);
}
