import { spawn } from 'node:child_process';
import net from 'node:net';

const code = `
const net = require('node:net');
const socket = new net.Socket({ fd: 3 });
let rest = '';
socket.on('error', () => process.exit(2));
socket.setEncoding('utf8').on('data', (data) => {
  const lines = (rest + data).split('\\n');
  rest = lines.pop();
  for (const line of lines) {
    if (line === 'crash') process.exit(1);
    socket.write(process.pid + ': ' + line + '\\n');
  }
});`;

const server = net.createServer((socket) => {
  socket.on('error', () => {});
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'inherit', 'inherit', socket] });
  child.once('spawn', () => socket.destroy());
});
server.listen(Number(process.argv[2]), '127.0.0.1');
