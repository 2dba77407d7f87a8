import { execFileSync } from 'node:child_process';
import { openSync } from 'node:fs';
import net from 'node:net';

execFileSync('mkfifo', ['pipe']);

const server = net.createServer();

server.on('error', (error) => {
  console.log(String(error));
});
server.listen({ fd: openSync('pipe', 'r+') });
