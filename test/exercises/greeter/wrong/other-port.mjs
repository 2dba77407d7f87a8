// fails only: greets
import net from 'node:net';
net.createServer((socket) => socket.end('hello\n')).listen(process.env.PORT ?? 8000, '127.0.0.1');
