import net from 'node:net';

function attempt(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.end(String(port) + '\n'));
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, () => resolve(port));
  });
}

async function findPort(port) {
  console.log('trying', port);
  try {
    return await attempt(port);
  } catch {
    return findPort(port + 1);
  }
}

console.log(`listening on ${await findPort(+process.argv[2])}`);
