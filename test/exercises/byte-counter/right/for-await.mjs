import { createServer } from 'node:net';

async function count(socket) {
  let bytes = 0;
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) bytes += chunk.byteLength;
  return bytes;
}

createServer({ allowHalfOpen: true }, async (socket) => {
  try {
    socket.end(`${await count(socket)}\n`);
  } catch (error) {
    console.error(error.message);
  }
}).listen(+process.argv[2], 'localhost');
