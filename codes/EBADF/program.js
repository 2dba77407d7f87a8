import { execFileSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import net from 'node:net';

execFileSync('mkfifo', ['pipe']);

const pipe = openSync('pipe', 'r+');
const socket = new net.Socket({ fd: pipe });

socket.on('error', (error) => {
  console.log(String(error));
});
closeSync(pipe);
socket.write('too late');
