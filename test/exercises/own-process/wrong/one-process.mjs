// fails only: own
import net from 'node:net';

const server = net.createServer((socket) => {
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  let rest = '';
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line === 'crash') socket.end();
      else socket.write(`${process.pid}: ${line}\n`);
    }
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
