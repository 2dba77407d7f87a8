// fails: open
import net from 'node:net';

const server = net.createServer({ allowHalfOpen: true }, (client) => {
  let text = '';
  const answer = (word) => {
    if (!client.writableEnded) client.end(`${word}\n`);
  };
  client.on('error', () => {});
  client.setTimeout(500, () => answer('no answer'));
  client.on('data', (data) => {
    text += data;
    if (!text.endsWith('\n')) return;
    const port = Number(text);
    if (!(Number.isInteger(port) && port > 0 && port < 65536)) return answer('no port');
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 500 });
    const decide = (word) => {
      answer(word);
      socket.destroy();
    };
    socket.on('timeout', () => decide('no answer'));
    socket.on('error', () => decide('refused'));
    socket.on('connect', () => decide('open'));
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
