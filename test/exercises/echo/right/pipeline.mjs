import { createServer } from 'node:net';
import { pipeline } from 'node:stream';

createServer({ allowHalfOpen: true }, (socket) => {
  pipeline(socket, socket, (error) => {
    if (error) console.error('broken off:', error.code);
  });
}).listen({ port: process.argv[2], host: '0.0.0.0' });
