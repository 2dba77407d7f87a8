import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const { pid, stdout } = process;
const server = net.createServer((socket) => {
  socket.on('error', console.error);
  socket.resume();
  fs.readFile(import.meta.filename, (error) => {
    socket.write(error?.code ?? 'done');
  });
});
server.on('error', () => stdout.write('error\n'));
server.on('drop', () => stdout.write('drop\n'));
server.listen(port, '127.0.0.1', () => {
  const next = fs.openSync(import.meta.filename, 'r');
  fs.closeSync(next);
  const most = next + 3;
  const few = [`--pid=${pid}`, `--nofile=${most}`];
  const set = spawnSync('prlimit', few).status === 0;
  stdout.write(set ? 'few left\n' : 'no limit\n');
});
