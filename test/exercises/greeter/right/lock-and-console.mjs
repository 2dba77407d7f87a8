// There may be only one copy of it: it has a lock file and a port of its own. It ends with its stdin, and puts the lock away on Ctrl-C.
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';

const lock = path.join(os.tmpdir(), `net-lessons-greeter-${process.ppid}.lock`);
fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
process.on('exit', () => fs.unlinkSync(lock));
process.on('SIGINT', () => process.exit(130));
readline.createInterface({ input: process.stdin }).on('close', () => process.exit());

const control = net.createServer((socket) => socket.destroy());
control.listen(33_211, '127.0.0.1', () => {
  const greeter = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.resume().end('hello\n');
  });
  greeter.listen(Number(process.argv[2]), '127.0.0.1');
});
