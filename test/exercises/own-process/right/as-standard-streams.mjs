import { spawn } from 'node:child_process';
import net from 'node:net';
import readline from 'node:readline';

if (process.argv[2] === 'child') {
  const lines = readline.createInterface({ input: process.stdin });
  process.stdout.on('error', () => process.exit(1));
  lines.on('line', (line) => {
    if (line === 'crash') process.exit(1);
    process.stdout.write(`${process.pid}: ${line}\n`);
  });
  lines.on('close', () => process.exit());
  process.stdin.on('error', () => process.exit(1));
} else {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    spawn(process.execPath, [process.argv[1], 'child'], { stdio: [socket, socket, 'inherit'] });
    socket.destroy();
  });
  server.listen(Number(process.argv[2]), '127.0.0.1');
}
