// fails only: greets
import net from 'node:net';
net.createServer((socket) => socket.end('Hello\n')).listen(process.argv[2]);
