// fails only: greets
import net from 'node:net';
const server = net.createServer((socket) => socket.end('hello\n'));
server.on('listening', () => console.log('listening'));
