// Listens at all addresses, and keeps what belongs to a client in a map.
import net from 'node:net';

const asked = new Map();
const server = net.createServer();
server.on('connection', (client) => {
  asked.set(client, '');
  client.on('error', () => {});
  client.on('close', () => asked.delete(client));
  client.on('readable', () => {
    const text = asked.get(client) + (client.read() ?? '');
    asked.set(client, text);
    if (text.endsWith('\n')) void serve(client, text.trim().split(' '));
  });
});
server.listen(Number(process.argv[2]));

async function serve(client, [port, ...addresses]) {
  asked.set(client, '');
  for (const address of addresses) {
    const word = await new Promise((resolve) => {
      const socket = net.connect(Number(port), address);
      socket.setTimeout(500);
      socket.on('connect', () => socket.destroy(resolve('open')));
      socket.on('error', () => resolve('failed'));
      socket.on('timeout', () => socket.destroy(resolve('no answer')));
    });
    client.write(`${address} ${word}\n`);
    if (word === 'open') break;
  }
  client.end();
}
