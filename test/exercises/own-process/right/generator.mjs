import { spawn } from 'node:child_process';
import net from 'node:net';
import { pipeline } from 'node:stream';

if (process.argv[2] === 'child') {
  const socket = new net.Socket({ fd: 3, allowHalfOpen: true });
  pipeline(socket.setEncoding('utf8'), answers, socket, () => {});
} else {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    spawn(process.execPath, [process.argv[1], 'child'], { stdio: ['ignore', 'inherit', 'inherit', socket] });
    socket.destroy();
  });
  server.listen(Number(process.argv[2]), '127.0.0.1');
}

async function* answers(source) {
  let rest = '';
  for await (const data of source) {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line === 'crash') process.exit(1);
      yield `${process.pid}: ${line}\n`;
    }
  }
}
