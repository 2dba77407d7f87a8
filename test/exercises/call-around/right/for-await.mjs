import net from 'node:net';

const server = net.createServer({ allowHalfOpen: true }, async (client) => {
  client.on('error', () => {});
  let line = '';
  try {
    for await (const part of client.iterator({ destroyOnReturn: false })) {
      line += part;
      if (line.endsWith('\n')) break;
    }
  } catch {
    return;
  }
  const [port, ...list] = line.trim().split(' ');
  for (const host of list) {
    const word = await attempt({ host, port: Number(port) });
    if (client.destroyed) return;
    client.write([host, word].join(' ') + '\n');
    if (word === 'open') break;
  }
  client.end();
  client.resume();
});
server.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });

function attempt(place) {
  return new Promise((resolve) => {
    const socket = net.createConnection(place);
    const late = setTimeout(() => socket.destroy(), 500);
    let word = 'no answer';
    socket.on('connect', () => {
      word = 'open';
      socket.destroy();
    });
    socket.on('error', () => {
      word = 'failed';
    });
    socket.on('close', () => {
      clearTimeout(late);
      resolve(word);
    });
  });
}
