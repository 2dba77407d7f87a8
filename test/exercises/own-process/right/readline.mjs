import { spawn } from 'node:child_process';
import net from 'node:net';
import readline from 'node:readline';

if (process.argv[2] === 'child') {
  const socket = new net.Socket({ fd: 3 });
  socket.on('error', () => {});
  const lines = readline.createInterface({ input: socket });
  lines.on('line', (line) => {
    if (line === 'crash') throw new Error('crash');
    socket.write(`${process.pid}: ${line}\n`);
  });
  lines.on('error', () => {});
} else {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    spawn(process.execPath, [process.argv[1], 'child'], { stdio: ['ignore', 'ignore', 'ignore', socket] });
    socket.destroy();
  });
  server.listen(Number(process.argv[2]), '127.0.0.1');
}
