import { createServer } from 'node:net';

createServer(function listener(socket) {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const encoder = new TextEncoder();
  socket.on('data', (bytes) => {
    socket.write(encoder.encode(decoder.decode(bytes, { stream: true }).toUpperCase()));
  });
  socket.once('error', () => socket.destroy());
}).listen({ port: +process.argv[2], host: '127.0.0.1' });
